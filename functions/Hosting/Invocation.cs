using Amazon.Lambda.Core;

namespace DataReliability.Hosting;

/// <summary>One invocation of a function, and the time that it has left.</summary>
public sealed class Invocation : IDisposable
{
    // What is left for the last log lines and metrics once the token is cancelled.
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(1);

    private readonly ILambdaContext _context;
    private readonly CancellationTokenSource _cancellation;
    private readonly Action _end;

    internal Invocation(ILambdaContext context, TimeProvider time, Action end)
    {
        _context = context;
        _end = end;
        var left = context.RemainingTime - Reserve;
        _cancellation = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
    }

    /// <summary>Cancelled one second before Lambda ends the invocation.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>Whether at least this much time is left.</summary>
    public bool HasLeft(TimeSpan needed) => _context.RemainingTime >= needed;

    /// <summary>Ends the invocation: writes its metrics.</summary>
    public void Dispose()
    {
        _cancellation.Dispose();
        _end();
    }
}

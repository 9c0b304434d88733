using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Takes DynamoDB away, and gives it back with all that it acknowledged.</summary>
/// <param name="engine">Answers the engine; null when LocalCloud did not start it.</param>
internal sealed class DynamoDbOutage(Func<DynoxideServer?> engine) : IFaultTarget, IDisposable
{
    private readonly SemaphoreSlim _changing = new(1, 1);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Kinds { get; } = [FaultKinds.DynamoDbAway];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Lasting => Kinds;

    /// <inheritdoc/>
    public async Task InjectAsync(Fault fault, CancellationToken cancellationToken)
    {
        var server = engine() ?? throw new ArgumentException("there is no DynamoDB to take away: the template declares no table, or its engine was not started here", nameof(fault));
        await _changing.WaitAsync(cancellationToken);
        try
        {
            if (server.ProcessId is { } process) Posix.Signal(process, Posix.Kill);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <inheritdoc/>
    public async Task ClearAsync(Fault fault, CancellationToken cancellationToken)
    {
        if (engine() is not { } server) return;
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await server.StopAsync();
            await server.StartAsync(cancellationToken);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _changing.Dispose();
}

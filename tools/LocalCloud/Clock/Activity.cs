namespace DataReliability.LocalCloud.Clock;

/// <summary>What is being done. Safe for concurrent use.</summary>
internal sealed class Activity
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, string> _running = [];
    private TaskCompletionSource? _idle;
    private long _begun;

    /// <summary>How much was ever begun.</summary>
    public long Begun
    {
        get
        {
            lock (_lock) return _begun;
        }
    }

    /// <summary>What is being done, the oldest first.</summary>
    public IReadOnlyList<string> Running
    {
        get
        {
            lock (_lock) return [.. _running.OrderBy(r => r.Key).Select(r => r.Value)];
        }
    }

    public IDisposable Begin(string what)
    {
        lock (_lock)
        {
            _running[++_begun] = what;
            return new Ending(this, _begun);
        }
    }

    /// <summary>Returns once nothing is being done.</summary>
    public Task IdleAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_running.Count == 0) return Task.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task.WaitAsync(cancellationToken);
        }
    }

    private void End(long number)
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (_running.Remove(number) && _running.Count == 0) (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }

    private sealed class Ending(Activity activity, long number) : IDisposable
    {
        public void Dispose() => activity.End(number);
    }
}

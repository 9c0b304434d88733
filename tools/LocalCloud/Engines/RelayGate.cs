namespace DataReliability.LocalCloud.Engines;

/// <summary>The network of one server. While it is cut off, nothing passes: bytes wait, as packets are lost and sent again.</summary>
internal sealed class RelayGate
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _closed;

    /// <summary>Whether nothing passes.</summary>
    public bool IsCutOff
    {
        get
        {
            lock (_lock) return _closed is not null;
        }
    }

    /// <summary>Lets nothing pass from now on.</summary>
    public void CutOff()
    {
        lock (_lock) _closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Lets pass what waits, and all that comes.</summary>
    public void Restore()
    {
        TaskCompletionSource? closed;
        lock (_lock) (closed, _closed) = (_closed, null);
        closed?.SetResult();
    }

    /// <summary>Waits until something may pass.</summary>
    public Task PassAsync(CancellationToken cancellationToken)
    {
        lock (_lock) return _closed?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;
    }
}

namespace DataReliability.Inventory.Calls;

/// <summary>Something that is read at most once, when it is first asked for. Safe for concurrent use.</summary>
internal sealed class Once<T>(Func<CancellationToken, Task<T>> read)
{
    private readonly Lock _lock = new();
    private Task<T>? _value;

    /// <summary>The value. A reading that was stopped is begun anew by the next one who asks.</summary>
    public Task<T> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_value is null or { IsFaulted: true } or { IsCanceled: true })
                _value = read(cancellationToken);
            return _value;
        }
    }
}

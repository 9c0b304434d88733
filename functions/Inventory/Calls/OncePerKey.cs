using System.Collections.Concurrent;

namespace DataReliability.Inventory.Calls;

/// <summary>Something that is read at most once a key. Safe for concurrent use.</summary>
internal sealed class OncePerKey<T>(Func<string, CancellationToken, Task<T>> read)
{
    private readonly ConcurrentDictionary<string, Once<T>> _values = new(StringComparer.Ordinal);

    public Task<T> GetAsync(string key, CancellationToken cancellationToken) =>
        _values.GetOrAdd(key, k => new Once<T>(cancel => read(k, cancel))).GetAsync(cancellationToken);
}

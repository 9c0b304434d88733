using System.Collections.Immutable;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>The appended keys: the process's, as Lambda serves one invocation at a time.</summary>
internal static class LogKeys
{
    private static ImmutableSortedDictionary<string, object> _keys = ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal);

    public static IEnumerable<KeyValuePair<string, object>> All => _keys;

    public static void Set(string key, object value) =>
        ImmutableInterlocked.Update(ref _keys, static (keys, added) => keys.SetItem(added.key, added.value), (key, value));

    public static void Remove(string key) => ImmutableInterlocked.Update(ref _keys, static (keys, removed) => keys.Remove(removed), key);
}

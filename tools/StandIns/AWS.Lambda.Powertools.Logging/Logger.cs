using AWS.Lambda.Powertools.Logging.Internal;

namespace AWS.Lambda.Powertools.Logging;

/// <summary>
/// The keys that stand in every line until they are removed. A key named as one of the line's own (service, message,
/// function_name, ...) is not written.
/// </summary>
public static class Logger
{
    /// <summary>Adds a key or replaces its value. Throws on an empty key and on null.</summary>
    public static void AppendKey(string key, object value)
    {
        if (string.IsNullOrWhiteSpace(key))
            throw new ArgumentNullException(nameof(key), "A log key needs a name.");
        ArgumentNullException.ThrowIfNull(value);
        LogKeys.Set(key, value);
    }

    /// <summary>Adds keys.</summary>
    public static void AppendKeys(IEnumerable<KeyValuePair<string, object>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var (key, value) in keys)
            AppendKey(key, value);
    }

    /// <summary>Adds keys.</summary>
    public static void AppendKeys(IEnumerable<KeyValuePair<string, string>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var (key, value) in keys)
            AppendKey(key, value);
    }

    /// <summary>Removes keys; those that are not there are passed over.</summary>
    public static void RemoveKeys(params string[] keys)
    {
        foreach (var key in keys ?? [])
            LogKeys.Remove(key);
    }

    /// <summary>The keys in force.</summary>
    public static IEnumerable<KeyValuePair<string, object>> GetAllKeys() => LogKeys.All;
}

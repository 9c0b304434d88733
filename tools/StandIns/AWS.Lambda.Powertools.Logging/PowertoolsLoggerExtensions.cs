using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging;

/// <summary>The keys of <see cref="Logger"/>, for those who hold an <see cref="ILogger"/>: whichever it is, the keys are the process's.</summary>
public static class PowertoolsLoggerExtensions
{
    /// <inheritdoc cref="Logger.AppendKey" />
    public static void AppendKey(this ILogger logger, string key, object value) => Logger.AppendKey(key, value);

    /// <inheritdoc cref="Logger.AppendKeys(IEnumerable{KeyValuePair{string, object}})" />
    public static void AppendKeys(this ILogger logger, IEnumerable<KeyValuePair<string, object>> keys) => Logger.AppendKeys(keys);

    /// <inheritdoc cref="Logger.AppendKeys(IEnumerable{KeyValuePair{string, string}})" />
    public static void AppendKeys(this ILogger logger, IEnumerable<KeyValuePair<string, string>> keys) => Logger.AppendKeys(keys);

    /// <inheritdoc cref="Logger.GetAllKeys" />
    public static IEnumerable<KeyValuePair<string, object>> GetAllKeys(this ILogger logger) => Logger.GetAllKeys();

    /// <inheritdoc cref="Logger.RemoveKeys" />
    public static void RemoveKeys(this ILogger logger, params string[] keys) => Logger.RemoveKeys(keys);
}

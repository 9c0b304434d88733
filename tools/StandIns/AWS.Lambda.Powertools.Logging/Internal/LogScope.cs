namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>A scope and those around it. Only scopes of named values add keys to a line.</summary>
internal sealed class LogScope(object state, LogScope outer, Action end) : IDisposable
{
    /// <summary>Innermost first.</summary>
    public IEnumerable<KeyValuePair<string, object>> Keys
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Outer)
            {
                foreach (var pair in scope.Own)
                    yield return pair;
            }
        }
    }

    private LogScope Outer => outer;

    private IEnumerable<KeyValuePair<string, object>> Own => state switch
    {
        IEnumerable<KeyValuePair<string, object>> pairs => pairs,
        IEnumerable<KeyValuePair<string, string>> pairs =>
            pairs.Select(pair => new KeyValuePair<string, object>(pair.Key, pair.Value)),
        _ => [],
    };

    public void Dispose() => end();
}

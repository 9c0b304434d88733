using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>Writes each entry as one line to standard output.</summary>
internal sealed class PowertoolsLogger(string category, LogLevel minimum, LogLine line) : ILogger
{
    private readonly AsyncLocal<LogScope> _scope = new();

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= minimum;

    public IDisposable BeginScope<TState>(TState state)
    {
        var outer = _scope.Value;
        var inner = new LogScope(state, outer, () => _scope.Value = outer);
        _scope.Value = inner;
        return inner;
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception exception, Func<TState, Exception, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (!IsEnabled(logLevel))
            return;
        var values = state as IEnumerable<KeyValuePair<string, object>> ?? [];
        Console.WriteLine(line.Of(logLevel, category, formatter(state, exception), _scope.Value, values, exception));
    }
}

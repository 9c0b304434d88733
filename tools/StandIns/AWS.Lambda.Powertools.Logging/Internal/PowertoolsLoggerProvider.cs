using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>Makes loggers that write JSON lines to standard output.</summary>
[ProviderAlias("PowertoolsLogger")]
internal sealed class PowertoolsLoggerProvider : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, PowertoolsLogger> _loggers = new(StringComparer.Ordinal);
    private readonly LogLine _line;
    private readonly LogLevel _minimum;

    public PowertoolsLoggerProvider(PowertoolsLoggerConfiguration configuration)
    {
        var configured = configuration.MinimumLogLevel == LogLevel.None ? null : (LogLevel?)configuration.MinimumLogLevel;
        _minimum = LoggingEnvironment.LambdaLevel ?? configured ?? LoggingEnvironment.Level ?? LogLevel.Information;
        _line = new LogLine(configuration);
    }

    public ILogger CreateLogger(string categoryName) =>
        _loggers.GetOrAdd(categoryName, name => new PowertoolsLogger(name, _minimum, _line));

    public void Dispose() => _loggers.Clear();
}

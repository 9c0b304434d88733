using Microsoft.Extensions.Logging;

namespace DataReliability.Hosting.Tests.Witness;

/// <summary>Remembers what was logged.</summary>
internal sealed class RecordingLog<T>(LogLevel least) : ILogger<T>
{
    public List<(LogLevel Level, string Text)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Lines.Add((logLevel, formatter(state, exception)));
    }
}

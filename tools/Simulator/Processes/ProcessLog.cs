using Microsoft.Extensions.Logging;

namespace DataReliability.Simulator.Processes;

/// <summary>The log of a process: warnings and errors go into the history.</summary>
/// <param name="process">Whose.</param>
internal sealed class ProcessLog(Process process) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;

        if (logLevel >= LogLevel.Error && exception is not null && !Explanation.Explains(exception))
            process.World.Invariants.Threw(process, exception);
        // The state is written out at once: it may hold what changes.
        process.World.History.Add(process.Name, exception is null ? "logs: {0}" : "logs: {0}: {1}", formatter(state, exception), exception is null ? null : Explanation.Root(exception).Message);
    }

    public void Dispose()
    {
    }
}

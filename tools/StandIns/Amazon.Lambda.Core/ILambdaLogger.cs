namespace Amazon.Lambda.Core;

/// <summary>
/// The log of an invocation. Only <see cref="Log(string)"/> and <see cref="LogLine"/> must be implemented; the members with
/// a level come down to them, as one line "level: message" with the arguments listed after it.
/// </summary>
public interface ILambdaLogger
{
    /// <summary>Writes the text without a line end.</summary>
    void Log(string message);

    /// <summary>Writes the text and a line end.</summary>
    void LogLine(string message);

    /// <summary>Writes a line at a level, given by its name.</summary>
    void Log(string level, string message) => LogLine(LogText.Line(level, message, null));

    /// <summary>Writes a line at a level.</summary>
    void Log(LogLevel level, string message) => Log(level.ToString(), message);

    /// <summary>Writes a line at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(string message) => Log(LogLevel.Trace, message);

    /// <summary>Writes a line at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(string message) => Log(LogLevel.Debug, message);

    /// <summary>Writes a line at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(string message) => Log(LogLevel.Information, message);

    /// <summary>Writes a line at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(string message) => Log(LogLevel.Warning, message);

    /// <summary>Writes a line at <see cref="LogLevel.Error"/>.</summary>
    void LogError(string message) => Log(LogLevel.Error, message);

    /// <summary>Writes a line at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(string message) => Log(LogLevel.Critical, message);

    /// <summary>Writes a line from a message template and the values of its placeholders.</summary>
    void Log(string level, string message, params object[] args) => LogLine(LogText.Line(level, message, args));

    /// <summary>As the overload without an exception, with the exception in full on the lines after it.</summary>
    void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        if (exception is not null)
            LogLine(exception.ToString());
    }

    /// <summary>Writes a line from a message template.</summary>
    void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    /// <summary>Writes a line from a message template, and the exception.</summary>
    void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);

    /// <summary>Writes a template at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(string message, params object[] args) => Log(LogLevel.Trace, message, args);

    /// <summary>Writes a template and an exception at <see cref="LogLevel.Trace"/>.</summary>
    void LogTrace(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Trace, exception, message, args);

    /// <summary>Writes a template at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(string message, params object[] args) => Log(LogLevel.Debug, message, args);

    /// <summary>Writes a template and an exception at <see cref="LogLevel.Debug"/>.</summary>
    void LogDebug(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Debug, exception, message, args);

    /// <summary>Writes a template at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(string message, params object[] args) => Log(LogLevel.Information, message, args);

    /// <summary>Writes a template and an exception at <see cref="LogLevel.Information"/>.</summary>
    void LogInformation(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Information, exception, message, args);

    /// <summary>Writes a template at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(string message, params object[] args) => Log(LogLevel.Warning, message, args);

    /// <summary>Writes a template and an exception at <see cref="LogLevel.Warning"/>.</summary>
    void LogWarning(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Warning, exception, message, args);

    /// <summary>Writes a template at <see cref="LogLevel.Error"/>.</summary>
    void LogError(string message, params object[] args) => Log(LogLevel.Error, message, args);

    /// <summary>Writes a template and an exception at <see cref="LogLevel.Error"/>.</summary>
    void LogError(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Error, exception, message, args);

    /// <summary>Writes a template at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(string message, params object[] args) => Log(LogLevel.Critical, message, args);

    /// <summary>Writes a template and an exception at <see cref="LogLevel.Critical"/>.</summary>
    void LogCritical(Exception exception, string message, params object[] args) =>
        Log(LogLevel.Critical, exception, message, args);
}

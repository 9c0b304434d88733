namespace Amazon.Lambda.Core;

/// <summary>Writes to the function's log from where no context is at hand: lines on standard output.</summary>
public static class LambdaLogger
{
    /// <summary>Writes a line.</summary>
    public static void Log(string message) => Console.WriteLine(message);

    /// <summary>Writes a line from a template at a level, given by its name.</summary>
    public static void Log(string level, string message, params object[] args) =>
        Console.WriteLine(LogText.Line(level, message, args));

    /// <summary>Writes a line from a template at a level.</summary>
    public static void Log(LogLevel level, string message, params object[] args) =>
        Log(level.ToString(), message, args);

    /// <summary>Writes a line from a template, then the exception in full.</summary>
    public static void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        Console.WriteLine(exception);
    }

    /// <summary>Writes a line from a template, then the exception in full.</summary>
    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);
}

using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>Keeps what was logged in <see cref="Buffer"/> and shows it on the console.</summary>
public class TestLambdaLogger : ILambdaLogger
{
    /// <summary>All that was logged so far.</summary>
    public StringBuilder Buffer { get; } = new();

    /// <inheritdoc />
    public void Log(string message)
    {
        Buffer.Append(message);
        Console.Write(message);
    }

    /// <inheritdoc />
    public void LogLine(string message)
    {
        Buffer.AppendLine(message);
        Console.WriteLine(message);
    }

    /// <inheritdoc />
    public void Log(string level, string message) => LogLine($"{level}: {message}");

    /// <summary>One line, then each argument on a line of its own, indented by a tab.</summary>
    public void Log(string level, string message, params object[] args) => Log(level, null, message, args);

    /// <summary>As the overload without an exception, and the exception in full at the end.</summary>
    public void Log(string level, Exception exception, string message, params object[] args)
    {
        var text = new StringBuilder($"{level}: {message}");
        foreach (var arg in args ?? [])
            text.AppendLine().Append('\t').Append(arg);
        if (exception is not null)
            text.AppendLine().Append(exception);
        LogLine(text.ToString());
    }
}

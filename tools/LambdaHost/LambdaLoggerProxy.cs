using System.Reflection;

namespace DataReliability.LambdaHost;

/// <summary>Implements the ILambdaLogger that the function brings: every call becomes a line on standard output.</summary>
/// <remarks>Public because the proxy is generated into another assembly.</remarks>
public class LambdaLoggerProxy : DispatchProxy
{
    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var words = (args ?? []).SelectMany(a => a is object?[] more ? more : [a]).Where(a => a is not null);
        Console.WriteLine($"{Level(targetMethod!.Name)}{string.Join(' ', words).TrimEnd('\n')}");
        return null;
    }

    private static string Level(string method) => method is "Log" or "LogLine" ? "" : method[3..] + " ";
}

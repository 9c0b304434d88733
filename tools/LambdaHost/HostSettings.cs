namespace DataReliability.LambdaHost;

/// <summary>What the environment tells a function's process, under the names that Lambda uses.</summary>
/// <param name="RuntimeApi">Host, port and path of the Runtime API.</param>
/// <param name="TaskRoot">The folder that holds the handler's assembly.</param>
/// <param name="Handler">Assembly::Type::Method.</param>
internal sealed record HostSettings(
    string RuntimeApi, string TaskRoot, string Handler, string FunctionName, string FunctionVersion, int MemorySize, string LogGroup, string LogStream)
{
    /// <exception cref="InvalidOperationException">A variable is missing; the message names it.</exception>
    public static HostSettings FromEnvironment() => new(
        Required("AWS_LAMBDA_RUNTIME_API"),
        Required("LAMBDA_TASK_ROOT"),
        Required("_HANDLER"),
        Optional("AWS_LAMBDA_FUNCTION_NAME", "function"),
        Optional("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        int.TryParse(Optional("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"), out var size) ? size : 128,
        Optional("AWS_LAMBDA_LOG_GROUP_NAME", ""),
        Optional("AWS_LAMBDA_LOG_STREAM_NAME", ""));

    private static string Required(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is not set; this program is started by LocalCloud, not by hand");

    private static string Optional(string name, string fallback) => Environment.GetEnvironmentVariable(name) ?? fallback;
}

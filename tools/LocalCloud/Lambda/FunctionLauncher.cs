using System.Diagnostics;
using System.Runtime.InteropServices;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Describes the child process of a function: program, arguments and environment, nothing inherited but what a
/// program needs to run at all.</summary>
/// <param name="endpoint">The front door.</param>
/// <param name="region">The Region played.</param>
/// <param name="buildOutput">Finds the folder of a function's assembly.</param>
internal sealed class FunctionLauncher(Uri endpoint, string region, Func<FunctionDefinition, string> buildOutput)
{
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "LD_LIBRARY_PATH", "SSL_CERT_DIR", "SSL_CERT_FILE", "DATA_RELIABILITY_RUN"];

    public static string HostAssembly => Path.Combine(AppContext.BaseDirectory, "DataReliability.LambdaHost.dll");

    public ProcessStartInfo Describe(FunctionDefinition function, string processId, string logGroup)
    {
        var taskRoot = buildOutput(function);
        var info = new ProcessStartInfo(DotNet())
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = taskRoot,
        };
        info.ArgumentList.Add("exec");

        // The function's own runtime settings hold, as on AWS: what it switches off there is off here.
        var settings = Path.Combine(taskRoot, function.Assembly + ".runtimeconfig.json");
        if (File.Exists(settings))
        {
            info.ArgumentList.Add("--runtimeconfig");
            info.ArgumentList.Add(settings);
        }

        info.ArgumentList.Add(HostAssembly);
        info.Environment.Clear();
        foreach (var (name, value) in Environment(function, processId, taskRoot, logGroup)) info.Environment[name] = value;
        return info;
    }

    private Dictionary<string, string> Environment(FunctionDefinition function, string processId, string taskRoot, string logGroup)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Inherited)
        {
            if (System.Environment.GetEnvironmentVariable(name) is { } value) result[name] = value;
        }

        result["DOTNET_gcServer"] = "0";
        result["DOTNET_TieredPGO"] = "0";
        result["DOTNET_NOLOGO"] = "1";
        // A function's process is ended, never asked to end: its diagnostic pipes would stay in the folder of temporary files.
        result["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in function.Environment) result[name] = value;
        result["AWS_ENDPOINT_URL"] = endpoint.ToString().TrimEnd('/');
        result["AWS_LAMBDA_RUNTIME_API"] = $"{endpoint.Authority}/_local/runtime/{function.LogicalId}/{processId}";
        result["AWS_REGION"] = region;
        result["AWS_DEFAULT_REGION"] = region;
        result["AWS_ACCESS_KEY_ID"] = Principals.AccessKey(function.LogicalId);
        result["AWS_SECRET_ACCESS_KEY"] = Principals.SecretKey(function.LogicalId);
        result["AWS_SESSION_TOKEN"] = processId;
        result["AWS_EC2_METADATA_DISABLED"] = "true";
        result["AWS_EXECUTION_ENV"] = "AWS_Lambda_dotnet10";
        result["AWS_LAMBDA_FUNCTION_NAME"] = function.Name;
        result["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST";
        result["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = $"{function.MemorySize}";
        result["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand";
        result["AWS_LAMBDA_LOG_GROUP_NAME"] = logGroup;
        result["AWS_LAMBDA_LOG_STREAM_NAME"] = $"[$LATEST]{processId}";
        result["LAMBDA_TASK_ROOT"] = taskRoot;
        result["_HANDLER"] = function.Handler;
        result["TZ"] = ":UTC";
        return result;
    }

    // What runs this process need not be dotnet itself, but its runtime always lies in an installation that has it.
    private static string DotNet() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}

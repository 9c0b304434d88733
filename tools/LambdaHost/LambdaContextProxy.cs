using System.Reflection;

namespace DataReliability.LambdaHost;

/// <summary>Implements the ILambdaContext that the function brings, whichever version of it that is.</summary>
/// <remarks>Public because the proxy is generated into another assembly.</remarks>
public class LambdaContextProxy : DispatchProxy
{
    private Dictionary<string, Func<object?>> _values = [];

    internal static object Create(Type contract, Invocation invocation, HostSettings settings)
    {
        var proxy = Create(contract, typeof(LambdaContextProxy));
        var logger = contract.GetProperty("Logger")?.PropertyType is { IsInterface: true } type ? Create(type, typeof(LambdaLoggerProxy)) : null;
        ((LambdaContextProxy)proxy)._values = new Dictionary<string, Func<object?>>(StringComparer.Ordinal)
        {
            ["AwsRequestId"] = () => invocation.RequestId,
            ["FunctionName"] = () => settings.FunctionName,
            ["FunctionVersion"] = () => settings.FunctionVersion,
            ["InvokedFunctionArn"] = () => invocation.FunctionArn,
            ["Logger"] = () => logger,
            ["LogGroupName"] = () => settings.LogGroup,
            ["LogStreamName"] = () => settings.LogStream,
            ["MemoryLimitInMB"] = () => settings.MemorySize,
            ["RemainingTime"] = () => invocation.Deadline - TimeProvider.System.GetUtcNow(),
            ["TraceId"] = () => invocation.TraceId,
        };
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var name = targetMethod!.Name;
        if (name.StartsWith("get_", StringComparison.Ordinal) && _values.TryGetValue(name[4..], out var value)) return value();
        var type = targetMethod.ReturnType;
        return type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type) : null;
    }
}

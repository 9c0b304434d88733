using System.Reflection;
using System.Runtime.ExceptionServices;

namespace DataReliability.LambdaHost;

/// <summary>A function's method: takes nothing, an event, a context or both; answers nothing, a value or a stream, now or later.</summary>
internal sealed class Handler(object? target, MethodInfo method, object? serializer)
{
    private readonly ParameterInfo[] _parameters = method.GetParameters();

    public async Task<byte[]> InvokeAsync(Invocation invocation, HostSettings settings)
    {
        var arguments = Array.ConvertAll(_parameters, p => Argument(p, invocation, settings));
        object? result;
        try
        {
            result = method.Invoke(target, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }

        var type = method.ReturnType;
        if (result is Task task)
        {
            await task;
            type = type.IsGenericType ? type.GetGenericArguments()[0] : typeof(void);
            result = type == typeof(void) ? null : result.GetType().GetProperty("Result")!.GetValue(result);
        }

        return type == typeof(void) ? [] : await WriteAsync(result, type);
    }

    private object? Argument(ParameterInfo parameter, Invocation invocation, HostSettings settings)
    {
        if (parameter.ParameterType.FullName == "Amazon.Lambda.Core.ILambdaContext")
            return LambdaContextProxy.Create(parameter.ParameterType, invocation, settings);
        var payload = new MemoryStream(invocation.Payload);
        return parameter.ParameterType == typeof(Stream) ? payload : CallSerializer("Deserialize", parameter.ParameterType, payload);
    }

    private async Task<byte[]> WriteAsync(object? result, Type type)
    {
        using var output = new MemoryStream();
        if (result is Stream stream)
        {
            await using (stream) await stream.CopyToAsync(output);
        }
        else
        {
            CallSerializer("Serialize", type, result, output);
        }

        return output.ToArray();
    }

    private object? CallSerializer(string name, Type type, params object?[] arguments)
    {
        if (serializer is null)
            throw new InvalidOperationException($"{method.DeclaringType!.Assembly.GetName().Name} declares no LambdaSerializer for {type}; add [assembly: LambdaSerializer(...)]");
        var contract = Array.Find(serializer.GetType().GetInterfaces(), i => i.FullName == "Amazon.Lambda.Core.ILambdaSerializer")
            ?? throw new InvalidOperationException($"{serializer.GetType()} is no ILambdaSerializer");
        try
        {
            return contract.GetMethod(name)!.MakeGenericMethod(type).Invoke(serializer, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }
}

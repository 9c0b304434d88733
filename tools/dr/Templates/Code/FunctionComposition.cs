using System.Reflection;
using Amazon;
using DataReliability.Hosting;
using DataReliability.LocalCloud.Templates;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Dr.Templates.Code;

/// <summary>Composes a function as its cold start does, from the variables that the template gives it, and notes which it asks
/// for: no list of them is kept anywhere.</summary>
internal static class FunctionComposition
{
    private const string Generated = "_Generated";

    // The logger's set-up is the process's.
    private static readonly Lock OneAtATime = new();

    /// <summary>Composes it.</summary>
    /// <returns>The variables that it read, and what was thrown; null when nothing was.</returns>
    public static (IReadOnlySet<string> Read, Exception? Fault) Compose(FunctionDefinition function, string assembly)
    {
        // A client wants to know its Region, which Lambda tells and this machine may not.
        AWSConfigs.AWSRegion ??= "eu-west-1";
        var variables = new RecordingVariables(new Dictionary<string, string>(function.Environment)
        {
            ["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(assembly)!,
        });
        lock (OneAtATime)
        {
            return Compose(function, assembly, variables);
        }
    }

    private static (IReadOnlySet<string> Read, Exception? Fault) Compose(FunctionDefinition function, string assembly, RecordingVariables variables)
    {
        try
        {
            var code = FunctionAssemblies.Load(assembly);
            var type = ClassOf(code, function) ?? throw new InvalidOperationException($"{function.Handler} names no class that is generated from one");
            var services = new ServiceCollection();
            services.AddSingleton(new EnvironmentReader(variables));
            services.AddSingleton(type);
            var startup = code.GetTypes().Single(one => one.GetCustomAttributesData().Any(data => data.AttributeType.Name == "LambdaStartupAttribute"));
            startup.GetMethod("ConfigureServices")!.Invoke(Activator.CreateInstance(startup), [services]);
#pragma warning disable CA2000 // As in Lambda, nothing ends it; disposed of, the metrics complain that there were none.
            services.BuildServiceProvider().GetRequiredService(type);
#pragma warning restore CA2000
            return (variables.Read, null);
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidEnvironmentException inner)
        {
            return (variables.Read, inner);
        }
        catch (InvalidEnvironmentException e)
        {
            return (variables.Read, e);
        }
    }

    // Namespace.Class_Method_Generated is generated from Namespace.Class.
    private static Type? ClassOf(Assembly code, FunctionDefinition function)
    {
        var parts = function.Handler.Split("::");
        var suffix = $"_{parts[2]}{Generated}";
        return parts[1].EndsWith(suffix, StringComparison.Ordinal) ? code.GetType(parts[1][..^suffix.Length]) : null;
    }
}

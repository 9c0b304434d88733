using System.Reflection;
using DataReliability.Dr.Templates.Code;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A handler string that resolves to nothing fails on the first invocation, not on deployment.</summary>
internal sealed class HandlerRule : ITemplateRule
{
    private const string Generated = "_Generated";

    public string Name => "handlers";

    public string Demands => "every handler string is a method of the assembly that its project builds, and every function of the code is deployed";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var function in template.Functions)
        {
            var file = template.AssemblyOf(function);
            var project = Path.Combine(template.ProjectDirectory, function.CodeUri, function.Assembly.Split('.')[^1] + ".csproj");
            if (!File.Exists(project))
                yield return Finding.Of(function.LogicalId, "CodeUri", $"there is no {Path.GetRelativePath(template.ProjectDirectory, project)}", "name the folder of the project that builds the handler's assembly");
            else if (!File.Exists(file))
                yield return Finding.Of(function.LogicalId, "Handler", $"{file} does not exist", $"run: dotnet build {function.CodeUri}");
            else if (Unresolved(function, FunctionAssemblies.Load(file)) is { } unresolved)
                yield return unresolved;
        }

        foreach (var found in Undeployed(template))
            yield return found;
    }

    /// <summary>Whether a function's handler is there to be looked at.</summary>
    public static bool Resolves(TemplateUnderCheck template, FunctionDefinition function) =>
        File.Exists(template.AssemblyOf(function)) && Unresolved(function, FunctionAssemblies.Load(template.AssemblyOf(function))) is null;

    private static Finding? Unresolved(FunctionDefinition function, Assembly code)
    {
        var parts = function.Handler.Split("::");
        var handlers = string.Join(" or ", Handlers(code));
        if (code.GetType(parts[1]) is not { } type)
            return Finding.Of(function.LogicalId, "Handler", $"{parts[0]} has no type {parts[1]}", $"say {handlers}");
        return type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Count(method => method.Name == parts[2]) == 1
            ? null
            : Finding.Of(function.LogicalId, "Handler", $"{parts[1]} has no method {parts[2]}", $"say {handlers}");
    }

    private static IEnumerable<Finding> Undeployed(TemplateUnderCheck template)
    {
        var deployed = template.Functions.Select(function => function.Handler.Split("::")[1]).ToHashSet();
        foreach (var file in template.Functions.Select(template.AssemblyOf).Distinct().Where(File.Exists))
        {
            foreach (var handler in Handlers(FunctionAssemblies.Load(file)).Where(handler => !deployed.Contains(handler.Split("::")[1])))
                yield return new Finding("Resources", $"no function has the handler {handler}", "add an AWS::Serverless::Function for it, or remove the class");
        }
    }

    private static IEnumerable<string> Handlers(Assembly code) => code.GetExportedTypes()
        .Where(type => type.Name.EndsWith(Generated, StringComparison.Ordinal))
        .Select(type => $"{code.GetName().Name}::{type.FullName}::{type.Name[..^Generated.Length].Split('_')[^1]}");
}

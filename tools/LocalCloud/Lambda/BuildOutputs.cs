using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Where functions' assemblies are.</summary>
internal sealed class BuildOutputs(LocalCloudOptions options)
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public string Of(FunctionDefinition function) => options.BuildOutput is { } find
        ? find(function.CodeUri, function.Assembly)
        : Path.GetFullPath(Path.Combine(options.ProjectDirectory, function.CodeUri, "bin", Configuration, "net10.0"));

    /// <exception cref="TemplateException">An assembly is missing; the message says what to build.</exception>
    public void Check(CloudTemplate template)
    {
        var faults = template.Functions.Where(f => !File.Exists(Path.Combine(Of(f), f.Assembly + ".dll")))
            .Select(f => $"Resources.{f.LogicalId}: {Path.Combine(Of(f), f.Assembly + ".dll")} does not exist; run: dotnet build {f.CodeUri} -c {Configuration}")
            .ToList();
        if (faults.Count > 0) throw new TemplateException(Path.Combine(options.ProjectDirectory, options.TemplateFile), faults);
    }
}

using DataReliability.Dr.Templates;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Template.Tests;

/// <summary>The checked-in template, evaluated with its defaults.</summary>
internal static class TheTemplate
{
    public static string Root { get; } = FindRoot();

    public static string File { get; } = Path.Combine(Root, "template.yaml");

    public static CloudTemplate Evaluated { get; } = new TemplateReader { StackName = "data-reliability" }.ReadFile(File);

    public static IEnumerable<TemplateResource> OfType(string type) =>
        Evaluated.Resources.Values.Where(resource => resource.Type == type);

    /// <summary>What every rule says of a template with the project's code.</summary>
    public static TemplateReport Check(string yaml) => new TemplateCheck(Root).Check("template.yaml", yaml);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "template.yaml")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no template.yaml above {AppContext.BaseDirectory}");
    }
}

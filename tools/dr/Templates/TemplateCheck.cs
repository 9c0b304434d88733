using DataReliability.LocalCloud.Templates;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DataReliability.Dr.Templates;

/// <summary>Holds templates to every rule.</summary>
/// <param name="projectDirectory">The folder that CodeUri is relative to.</param>
internal sealed class TemplateCheck(string projectDirectory)
{
    /// <summary>Checks a template.</summary>
    /// <param name="file">Its name, for people.</param>
    /// <param name="yaml">Its text.</param>
    public TemplateReport Check(string file, string yaml)
    {
        var lines = Lines(yaml);
        try
        {
            var template = new TemplateUnderCheck(projectDirectory, file, yaml);
            var faults = TemplateRules.All
                .SelectMany(rule => rule.Check(template).Select(found => new TemplateFault(
                    rule.Name, found.Resource, found.Path, found.Problem, found.Mend, lines?.Of(found.Path))))
                .OrderBy(fault => fault.Line).ThenBy(fault => fault.ToString(), StringComparer.Ordinal)
                .ToList();
            return new TemplateReport(file, faults, [.. TemplateRules.All.Select(rule => (rule.Name, rule.Demands))]);
        }
        catch (TemplateException e)
        {
            return new TemplateReport(file, [.. e.Faults.Select(fault => Unevaluated(fault, lines))], []);
        }
    }

    // A fault of the evaluation is written "path is 'value': remedy".
    private static TemplateFault Unevaluated(string fault, TemplateLines? lines)
    {
        const string Rule = "evaluation";
        var path = fault.Split([' ', ':'], 2)[0];
        var resource = path.Split('.') is [_, var name, ..] ? name : "template";
        var remedy = fault.IndexOf(": ", StringComparison.Ordinal);
        return remedy < 0
            ? new TemplateFault(Rule, resource, path, fault, "mend it", lines?.Of(path))
            : new TemplateFault(Rule, resource, path, fault[..remedy], fault[(remedy + 2)..], lines?.Of(path));
    }

    private static TemplateLines? Lines(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(yaml);
            stream.Load(reader);
            return stream.Documents.Count == 0 ? null : new TemplateLines(stream.Documents[0].RootNode);
        }
        catch (YamlException)
        {
            return null; // The evaluation says so.
        }
    }
}

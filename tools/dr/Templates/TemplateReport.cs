using System.Text.Json.Nodes;

namespace DataReliability.Dr.Templates;

/// <summary>What was found of a template.</summary>
/// <param name="File">The template.</param>
/// <param name="Faults">Everything that is wrong, in the order of the file.</param>
/// <param name="Rules">The rules that it was held to, each with what it demands; none when it can't be evaluated.</param>
public sealed record TemplateReport(string File, IReadOnlyList<TemplateFault> Faults, IReadOnlyList<(string Name, string Demands)> Rules)
{
    /// <summary>The same for machines: file, right, rules, and faults with rule, resource, path, line, problem and mend.</summary>
    public JsonObject ToJson() => new()
    {
        ["file"] = File,
        ["right"] = Faults.Count == 0,
        ["rules"] = new JsonObject(Rules.Select(rule => KeyValuePair.Create(rule.Name, (JsonNode?)rule.Demands))),
        ["faults"] = new JsonArray([.. Faults.Select(fault => (JsonNode)new JsonObject
        {
            ["rule"] = fault.Rule,
            ["resource"] = fault.Resource,
            ["path"] = fault.Path,
            ["line"] = fault.Line,
            ["problem"] = fault.Problem,
            ["mend"] = fault.Mend,
        })]),
    };
}

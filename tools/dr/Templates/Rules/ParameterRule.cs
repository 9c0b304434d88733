using System.Text.Json.Nodes;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>Parameters are what an engineer sees of the template.</summary>
internal sealed class ParameterRule : ITemplateRule
{
    public string Name => "parameters";

    public string Demands => "every parameter has a description and a place in the form, and is used";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        var grouped = (template.Written["Metadata"]?["AWS::CloudFormation::Interface"]?["ParameterGroups"] as JsonArray ?? [])
            .SelectMany(group => group?["Parameters"] as JsonArray ?? []).Select(name => (string?)name).ToHashSet();
        var text = Uses(template.Written);
        foreach (var (name, definition) in template.Written["Parameters"] as JsonObject ?? [])
        {
            var path = $"Parameters.{name}";
            if (((string?)definition?["Description"] ?? "").Trim() is not { Length: >= 10 })
                yield return new Finding(path, "it has no description", "add a Description that says what it decides, and what its values mean");
            if (grouped.Count > 0 && !grouped.Contains(name))
                yield return new Finding(path, "it is in no group of the form", "list it under Metadata.AWS::CloudFormation::Interface.ParameterGroups");
            if (!text.Contains($"\"Ref\":\"{name}\"", StringComparison.Ordinal) && !text.Contains($"${{{name}}}", StringComparison.Ordinal))
                yield return new Finding(path, "nothing refers to it", "remove it, or use it");
        }
    }

    private static string Uses(JsonObject written) => string.Concat(
        written.Where(part => part.Key is not ("Parameters" or "Metadata")).Select(part => part.Value?.ToJsonString()))
        .Replace("\\u0024", "$", StringComparison.Ordinal);
}

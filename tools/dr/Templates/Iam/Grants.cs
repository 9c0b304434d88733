using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Iam;

/// <summary>Reads what functions are granted.</summary>
internal static class Grants
{
    /// <summary>Every action on every resource that a function's own statements allow.</summary>
    public static IEnumerable<Grant> Of(TemplateUnderCheck template, FunctionDefinition function)
    {
        var policies = template.PropertiesOf(function)["Policies"] as JsonArray ?? [];
        for (var policy = 0; policy < policies.Count; policy++)
        {
            var statements = (policies[policy] as JsonObject)?["Statement"] as JsonArray ?? [];
            for (var index = 0; index < statements.Count; index++)
            {
                var (statement, path) = (statements[index]!, $"Resources.{function.LogicalId}.Properties.Policies[{policy}].Statement[{index}]");
                foreach (var action in Texts(statement["Action"]))
                {
                    foreach (var resource in Texts(statement["Resource"]))
                        yield return new Grant(action, resource, statement["Condition"] as JsonObject, path);
                }
            }
        }
    }

    /// <summary>The managed policies of a function, by name.</summary>
    public static IReadOnlyList<string> Managed(TemplateUnderCheck template, FunctionDefinition function) =>
        [.. (template.PropertiesOf(function)["Policies"] as JsonArray ?? []).Where(policy => policy is JsonValue).Select(policy => Scalar.Text(policy)!)];

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => [.. array.Select(item => Scalar.Text(item) ?? "")],
        null => [],
        _ => [Scalar.Text(node) ?? ""],
    };
}

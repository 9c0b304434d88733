using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Iam;

/// <summary>Reads the policies of functions and roles. Of a function: the statements that it lists itself, or those of the role that it names.</summary>
internal static class PolicyReader
{
    /// <summary>Its statements; null when its role is not in the template, so that nobody here knows what it may do.</summary>
    public static IReadOnlyList<PolicyStatement>? Read(CloudTemplate template, FunctionDefinition function)
    {
        var properties = template.Resources[function.LogicalId].Properties;
        return properties["Role"] is null
            ? Statements(properties["Policies"], $"Resources.{function.LogicalId}.Properties.Policies", null)
            : template.OfType("AWS::IAM::Role").FirstOrDefault(role => role.Arn == function.RoleArn) is { } found
                ? Read(found)
                : null;
    }

    /// <summary>The statements of a role.</summary>
    public static IReadOnlyList<PolicyStatement> Read(TemplateResource role) =>
        Statements(role.Properties["Policies"], $"Resources.{role.LogicalId}.Properties.Policies", "PolicyDocument");

    private static List<PolicyStatement> Statements(JsonNode? policies, string path, string? document) =>
    [
        .. (policies as JsonArray ?? []).SelectMany((policy, i) => ((policy is JsonObject map ? document is null ? map : map[document] as JsonObject : null)?["Statement"] as JsonArray ?? [])
            .OfType<JsonObject>().Select((statement, j) => new PolicyStatement(
                $"{path}[{i}]{(document is null ? "" : "." + document)}.Statement[{j}]", Scalar.Text(statement["Effect"]) == "Deny", Texts(statement["Action"]), Texts(statement["Resource"]), statement["Condition"] as JsonObject))),
    ];

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => [.. array.Select(item => Scalar.Text(item) ?? "")],
        null => [],
        _ => [Scalar.Text(node) ?? ""],
    };
}

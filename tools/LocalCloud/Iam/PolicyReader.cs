using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Iam;

/// <summary>Reads the policies of a function: the statements that it lists itself, or those of the role that it names.</summary>
internal static class PolicyReader
{
    /// <summary>Its statements; null when its role is not in the template, so that nobody here knows what it may do.</summary>
    public static IReadOnlyList<PolicyStatement>? Read(CloudTemplate template, FunctionDefinition function)
    {
        var properties = template.Resources[function.LogicalId].Properties;
        return properties["Role"] is null
            ? Statements(properties["Policies"], $"Resources.{function.LogicalId}.Properties.Policies", policy => policy)
            : template.OfType("AWS::IAM::Role").FirstOrDefault(role => role.Arn == function.RoleArn) is { } found
                ? Statements(found.Properties["Policies"], $"Resources.{found.LogicalId}.Properties.Policies", policy => policy["PolicyDocument"] as JsonObject)
                : null;
    }

    private static List<PolicyStatement> Statements(JsonNode? policies, string path, Func<JsonObject, JsonObject?> document) =>
    [
        .. (policies as JsonArray ?? []).SelectMany((policy, i) => (policy is JsonObject map ? document(map)?["Statement"] as JsonArray ?? [] : [])
            .OfType<JsonObject>().Select((statement, j) => new PolicyStatement(
                $"{path}[{i}].Statement[{j}]", Scalar.Text(statement["Effect"]) == "Deny", Texts(statement["Action"]), Texts(statement["Resource"]), statement["Condition"] as JsonObject))),
    ];

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => [.. array.Select(item => Scalar.Text(item) ?? "")],
        null => [],
        _ => [Scalar.Text(node) ?? ""],
    };
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Iam;

/// <summary>The conditions of statements: StringEquals, StringNotEquals and StringLike. Under any other operator nothing holds.</summary>
internal static class Conditions
{
    /// <summary>Whether every condition holds. A key that the call has no value for holds only under StringNotEquals, as in IAM.</summary>
    public static bool Hold(JsonObject? condition, IReadOnlyDictionary<string, string> context) =>
        (condition ?? []).All(one => (one.Value as JsonObject ?? []).All(wanted =>
            Holds(one.Key, context.GetValueOrDefault(wanted.Key), Values(wanted.Value))));

    private static bool Holds(string name, string? actual, IReadOnlyList<string> wanted) => name switch
    {
        "StringEquals" => actual is not null && wanted.Contains(actual),
        "StringNotEquals" => actual is null || !wanted.Contains(actual),
        "StringLike" => actual is not null && wanted.Any(pattern => Wildcards.Match(pattern, actual, StringComparison.Ordinal)),
        _ => false,
    };

    private static IReadOnlyList<string> Values(JsonNode? node) =>
        node is JsonArray array ? [.. array.Select(item => Scalar.Text(item) ?? "")] : [Scalar.Text(node) ?? ""];
}

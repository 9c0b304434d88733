using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Template scalars as CloudFormation sees them: text, whatever YAML made of them.</summary>
internal static class Scalar
{
    /// <summary>The text of a scalar; null for anything else.</summary>
    public static string? Text(JsonNode? node) => node is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    /// <summary>The number in a scalar; null for anything else.</summary>
    public static double? Number(JsonNode? node) =>
        double.TryParse(Text(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>Reads one alternative of a field in an event pattern.</summary>
internal static class FieldMatcherReader
{
    private const string Known = "exact values, prefix, suffix, anything-but, numeric, exists, equals-ignore-case, wildcard and cidr";

    /// <exception cref="FormatException">It is no alternative; the message names the field and what is allowed.</exception>
    public static FieldMatcher Read(JsonNode? node, string path)
    {
        if (node is null or JsonValue) return new FieldMatcher.Exactly(node?.DeepClone());
        if (node is not JsonObject { Count: 1 } call) throw new FormatException($"{path} has {node.ToJsonString()}; known are {Known}");
        var (name, argument) = call.First();
        return name switch
        {
            "anything-but" => new FieldMatcher.AnythingBut(Excluded(argument, path)),
            "numeric" => new FieldMatcher.Numeric(Bounds(argument, path)),
            "exists" when Kind(argument) is JsonValueKind.True or JsonValueKind.False => new FieldMatcher.Exists(Kind(argument) == JsonValueKind.True),
            "cidr" => IPNetwork.TryParse(argument?.ToString() ?? "", out var block) ? new FieldMatcher.Cidr(block)
                : throw new FormatException($"{path} has cidr {argument?.ToJsonString()}; give a block such as 10.0.0.0/8"),
            _ => OfText(name, argument, path) ?? throw new FormatException($"{path} has {node.ToJsonString()}; known are {Known}"),
        };
    }

    private static FieldMatcher.OfText? OfText(string name, JsonNode? argument, string path)
    {
        if (name is "prefix" or "suffix" && argument is JsonObject { Count: 1 } folded && folded.First().Key == "equals-ignore-case")
            return Folded(name, Text(folded.First().Value, name, path));
        return name switch
        {
            "prefix" when Text(argument, name, path) is var text => new(value => value.StartsWith(text, StringComparison.Ordinal)),
            "suffix" when Text(argument, name, path) is var text => new(value => value.EndsWith(text, StringComparison.Ordinal)),
            "equals-ignore-case" when Text(argument, name, path) is var text => new(value => value.Equals(text, StringComparison.OrdinalIgnoreCase)),
            "wildcard" when Text(argument, name, path) is var text => Wildcard(text, path),
            _ => null,
        };
    }

    private static FieldMatcher.OfText Folded(string name, string text) => name == "prefix"
        ? new(value => value.StartsWith(text, StringComparison.OrdinalIgnoreCase))
        : new(value => value.EndsWith(text, StringComparison.OrdinalIgnoreCase));

    private static FieldMatcher.OfText Wildcard(string text, string path)
    {
        if (text.Contains("**", StringComparison.Ordinal)) throw new FormatException($"{path} has wildcard '{text}'; two * in a row are not allowed");
        var parts = WildcardText.Split(text);
        return new(value => WildcardText.Matches(parts, value));
    }

    private static List<FieldMatcher> Excluded(JsonNode? argument, string path)
    {
        switch (argument)
        {
            case JsonArray { Count: > 0 } values when values.All(v => v is JsonValue):
                return [.. values.Select(v => new FieldMatcher.Exactly(v!.DeepClone()))];
            case JsonObject { Count: 1 } call:
                var (name, inner) = call.First();
                IReadOnlyList<JsonNode?> texts = inner is JsonArray list ? [.. list] : (JsonNode?[])[inner];
                return [.. texts.Select(t => (FieldMatcher?)OfText(name, t, path)
                    ?? throw new FormatException($"{path} has anything-but {name}; allowed are prefix, suffix, equals-ignore-case and wildcard"))];
            case JsonValue:
                return [new FieldMatcher.Exactly(argument.DeepClone())];
            default:
                throw new FormatException($"{path} has anything-but {argument?.ToJsonString() ?? "null"}; give a value, a list of values, or a prefix, suffix, equals-ignore-case or wildcard");
        }
    }

    private static List<(string Operator, double Limit)> Bounds(JsonNode? argument, string path)
    {
        if (argument is JsonArray { Count: 2 or 4 } parts)
        {
            var bounds = parts.Chunk(2).Select(p => (Operator: p[0]?.ToString() ?? "", Limit: p[1])).ToList();
            if (bounds.All(b => b.Operator is "<" or "<=" or ">" or ">=" or "=" && Kind(b.Limit) == JsonValueKind.Number))
                return [.. bounds.Select(b => (b.Operator, double.Parse(b.Limit!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture)))];
        }

        throw new FormatException($"{path} has numeric {argument?.ToJsonString() ?? "null"}; give one or two of <, <=, >, >=, = with a number, such as [\">\", 0, \"<=\", 5]");
    }

    private static JsonValueKind Kind(JsonNode? node) => node is JsonValue value ? value.GetValueKind() : JsonValueKind.Undefined;

    private static string Text(JsonNode? argument, string name, string path) => Kind(argument) == JsonValueKind.String ? argument!.ToString()
        : throw new FormatException($"{path} has {name} {argument?.ToJsonString() ?? "null"}; give a text");
}

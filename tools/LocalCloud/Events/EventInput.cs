using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataReliability.LocalCloud.Events;

/// <summary>What a target gets of an event: the whole, a part, a constant, or a template filled in.</summary>
internal static partial class EventInput
{
    public static string Of(EventTarget target, EventRule rule, JsonObject envelope)
    {
        if (target.Input is { } constant) return constant;
        if (target.InputPath is { } path) return At(envelope, path)?.ToJsonString() ?? "null";
        return target.InputTransformer is { } transformer ? Transform(transformer, rule, envelope) : envelope.ToJsonString();
    }

    private static string Transform(JsonObject transformer, EventRule rule, JsonObject envelope)
    {
        var template = transformer["InputTemplate"]?.ToString() ?? "";
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["aws.events.rule-arn"] = rule.Arn,
            ["aws.events.rule-name"] = rule.Name,
            ["aws.events.event.ingestion-time"] = envelope["time"]?.DeepClone(),
            ["aws.events.event"] = envelope,
            ["aws.events.event.json"] = envelope,
        };
        foreach (var (name, path) in transformer["InputPathsMap"] as JsonObject ?? []) values[name] = At(envelope, path?.ToString() ?? "");
        var result = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '"' && (i == 0 || template[i - 1] != '\\')) isQuoted = !isQuoted;
            if (Placeholder().Match(template, i) is { Success: true } match && match.Index == i && values.TryGetValue(match.Groups["name"].Value, out var value))
            {
                result.Append(isQuoted ? Unquoted(value) : value?.ToJsonString() ?? "null");
                i += match.Length - 1;
            }
            else
            {
                result.Append(template[i]);
            }
        }

        return result.ToString();
    }

    private static string Unquoted(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.ToJsonString()[1..^1],
        _ => JsonValue.Create(value.ToJsonString()).ToJsonString()[1..^1],
    };

    // $.detail.items[0].name, $['detail-type']
    private static JsonNode? At(JsonNode? node, string path)
    {
        foreach (Match step in Step().Matches(path))
        {
            node = step.Groups["index"].Success
                ? node is JsonArray list && int.Parse(step.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture) is var i && i < list.Count ? list[i] : null
                : (node as JsonObject)?[step.Groups["name"].Value];
        }

        return node;
    }

    [GeneratedRegex(@"<(?<name>[A-Za-z0-9_.-]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\['(?<name>[^']+)'\]|\[(?<index>\d{1,9})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();
}

using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>An event pattern, as EventBridge rules, stream filters and subscription filters write it: every field named
/// must match; of a field's alternatives one must.</summary>
internal sealed class EventPattern
{
    private readonly List<(string Name, EventPattern? Inside, IReadOnlyList<FieldMatcher> Any)> _fields = [];
    private readonly List<IReadOnlyList<EventPattern>> _either = [];

    private EventPattern()
    {
    }

    /// <exception cref="FormatException">It is no pattern; the message names the field and what is allowed.</exception>
    public static EventPattern Parse(JsonObject pattern) => Parse(pattern, "");

    public bool Matches(JsonObject candidate) =>
        _fields.TrueForAll(f => f.Inside is { } inside ? MatchesInside(inside, candidate[f.Name]) : MatchesAny(f.Any, candidate, f.Name))
        && _either.TrueForAll(patterns => patterns.Any(p => p.Matches(candidate)));

    private static EventPattern Parse(JsonObject pattern, string path)
    {
        if (pattern.Count == 0) throw new FormatException($"the pattern{At(path)} is empty; name at least one field");
        var result = new EventPattern();
        foreach (var (name, node) in pattern)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            switch (node)
            {
                case JsonArray alternatives when name == "$or":
                    if (alternatives.Count < 2 || alternatives.Any(a => a is not JsonObject))
                        throw new FormatException($"{at} must be a list of two patterns or more");
                    result._either.Add([.. alternatives.Select(a => Parse((JsonObject)a!, at))]);
                    break;
                case JsonObject inside:
                    result._fields.Add((name, Parse(inside, at), []));
                    break;
                case JsonArray { Count: > 0 } any:
                    result._fields.Add((name, null, [.. any.Select(a => FieldMatcherReader.Read(a, at))]));
                    break;
                default:
                    throw new FormatException($"{at} is {node?.ToJsonString() ?? "null"}; a field is matched by a list of alternatives that is not empty, such as [\"value\"]");
            }
        }

        return result;
    }

    private static bool MatchesInside(EventPattern inside, JsonNode? value) => value switch
    {
        JsonObject map => inside.Matches(map),
        JsonArray list => list.OfType<JsonObject>().Any(inside.Matches),
        // Nothing is there: only "exists": false can still match.
        _ => inside.Matches([]),
    };

    private static bool MatchesAny(IReadOnlyList<FieldMatcher> any, JsonObject candidate, string name)
    {
        var present = candidate.TryGetPropertyValue(name, out var value) && value is not JsonObject;
        return any.Any(matcher => value is JsonArray list && present
            ? list.Count == 0 ? matcher.Matches(false, null) : matcher.MatchesList(list)
            : matcher.Matches(present, present ? value : null));
    }

    private static string At(string path) => path.Length == 0 ? "" : $" at {path}";
}

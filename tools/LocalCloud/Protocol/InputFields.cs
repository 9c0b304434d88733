using System.Globalization;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Reads the members of an input, whichever protocol wrote them: Query has texts where JSON has numbers and flags.</summary>
internal static class InputFields
{
    public static string? Text(this JsonObject input, string name) => input[name] is JsonValue value ? value.ToString() : null;

    /// <exception cref="AwsErrorException">There is none.</exception>
    public static string Required(this JsonObject input, string name, string code = "ValidationException") => input.Text(name) is { Length: > 0 } text ? text
        : throw new AwsErrorException(code, $"The request must contain the parameter {name}.");

    /// <summary>A whole number within bounds; null when there is none.</summary>
    /// <exception cref="AwsErrorException">It is none, or out of bounds.</exception>
    public static int? Whole(this JsonObject input, string name, int least, int most, string code = "ValidationException")
    {
        if (input.Text(name) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most && Math.Floor(number) == number
            ? (int)number : throw new AwsErrorException(code, $"Value {text} for parameter {name} is invalid. Reason: Must be between {least} and {most}.");
    }

    public static double? Number(this JsonObject input, string name) => input.Text(name) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new AwsErrorException("ValidationException", $"{name} is '{text}'; it must be a number");

    public static bool? Flag(this JsonObject input, string name) => input.Text(name) is { } text ? string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>A time: seconds since 1970, or ISO 8601; null when there is none.</summary>
    /// <exception cref="AwsErrorException">It is neither.</exception>
    public static DateTimeOffset? Time(this JsonObject input, string name)
    {
        if (input.Text(name) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)) return DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time
            : throw new AwsErrorException("ValidationException", $"{name} is '{text}'; it must be a time");
    }

    public static JsonObject? Map(this JsonObject input, string name) => input[name] as JsonObject;

    public static IReadOnlyList<string> Texts(this JsonObject input, string name) => [.. (input[name] as JsonArray ?? []).Select(n => n?.ToString() ?? "")];

    public static IReadOnlyList<JsonObject> Objects(this JsonObject input, string name) => [.. (input[name] as JsonArray ?? []).OfType<JsonObject>()];

    /// <summary>A map of texts.</summary>
    public static Dictionary<string, string> TextMap(this JsonObject input, string name) =>
        (input.Map(name) ?? []).ToDictionary(e => e.Key, e => e.Value?.ToString() ?? "", StringComparer.Ordinal);

    /// <summary>Tags as a list of Key and Value.</summary>
    public static Dictionary<string, string> Tags(this JsonObject input, string name = "Tags")
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in input.Objects(name)) tags[tag.Text("Key") ?? ""] = tag.Text("Value") ?? "";
        return tags;
    }

    /// <summary>Tags as an output.</summary>
    public static JsonArray ToTags(this IReadOnlyDictionary<string, string> tags) =>
        new([.. tags.Select(t => new JsonObject { ["Key"] = t.Key, ["Value"] = t.Value })]);

    /// <summary>A map of texts as an output.</summary>
    public static JsonObject ToMap(this IEnumerable<KeyValuePair<string, string>> map) =>
        new(map.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key, e.Value)));
}

using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Reads evaluated properties with their types; what does not fit is a fault at its path.</summary>
internal sealed class PropertyBag(JsonObject? properties, string path, TemplateFaults faults)
{
    public string Path => path;

    public TemplateFaults Faults => faults;

    public bool Has(string name) => properties?[name] is not null;

    public JsonNode? this[string name] => properties?[name];

    public string? Text(string name)
    {
        var value = properties?[name];
        if (value is null or JsonValue) return Scalar.Text(value);
        faults.Add($"{path}.{name}", value, "text is wanted here");
        return null;
    }

    public string Required(string name)
    {
        if (Text(name) is { Length: > 0 } text) return text;
        if (properties?[name] is null or JsonValue) faults.Add($"{path}.{name}", null, "it is required; add it");
        return "";
    }

    public int Whole(string name, int fallback, int least, int most) => WholeOrNull(name, least, most) ?? fallback;

    public int? WholeOrNull(string name, int least, int most)
    {
        if (properties?[name] is not { } value) return null;
        if (Scalar.Number(value) is { } number && number >= least && number <= most && number == Math.Floor(number)) return (int)number;
        faults.Add($"{path}.{name}", value, $"it must be a whole number from {least} to {most}");
        return null;
    }

    public bool Flag(string name, bool fallback)
    {
        switch (Scalar.Text(properties?[name]))
        {
            case null: return fallback;
            case "true": return true;
            case "false": return false;
            default:
                faults.Add($"{path}.{name}", properties?[name], "it must be true or false");
                return fallback;
        }
    }

    public string OneOf(string name, string fallback, params string[] allowed)
    {
        var text = Text(name) ?? fallback;
        if (allowed.Contains(text)) return text;
        faults.Add($"{path}.{name}", text, $"allowed are {string.Join(", ", allowed)}");
        return fallback;
    }

    public JsonObject? Map(string name)
    {
        if (properties?[name] is not { } value) return null;
        if (value is JsonObject map) return map;
        faults.Add($"{path}.{name}", value, "a map is wanted here");
        return null;
    }

    public JsonArray List(string name)
    {
        if (properties?[name] is not { } value) return [];
        if (value is JsonArray list) return list;
        faults.Add($"{path}.{name}", value, "a list is wanted here");
        return [];
    }

    public PropertyBag Bag(string name) => new(Map(name), $"{path}.{name}", faults);
}

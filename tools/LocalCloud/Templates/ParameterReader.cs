using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Resolves a template's parameters from overrides and defaults, and checks their constraints.</summary>
internal static class ParameterReader
{
    public static IReadOnlyDictionary<string, JsonNode> Read(
        JsonObject declared, IReadOnlyDictionary<string, string> overrides, TemplateFaults faults)
    {
        foreach (var (name, value) in overrides)
        {
            if (!declared.ContainsKey(name))
                faults.Add($"Parameters.{name}", value, $"the template declares no such parameter; it declares {string.Join(", ", declared.Select(p => p.Key))}");
        }

        var result = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (name, node) in declared)
        {
            var path = $"Parameters.{name}";
            if (node is not JsonObject definition)
            {
                faults.Add(path, node, "a parameter is a map with a Type");
                continue;
            }

            var text = overrides.TryGetValue(name, out var given) ? given : definition["Default"] is JsonValue value ? Scalar.Text(value) : null;
            if (text is null)
            {
                faults.Add(path, null, "it has no Default and no value was given; give it a value");
                result[name] = "";
                continue;
            }

            Check(path, text, definition, faults);
            var type = definition["Type"]?.ToString() ?? "String";
            result[name] = type == "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal)
                ? new JsonArray([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => JsonValue.Create(t))])
                : JsonValue.Create(text);
        }

        return result;
    }

    private static void Check(string path, string text, JsonObject definition, TemplateFaults faults)
    {
        if (definition["AllowedValues"] is JsonArray allowed && !allowed.Any(a => Scalar.Text(a) == text))
            faults.Add(path, text, $"allowed are {string.Join(", ", allowed.Select(Scalar.Text))}");
        if (definition["AllowedPattern"]?.ToString() is { } pattern
            && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            faults.Add(path, text, $"it must match {pattern}");
        if (definition["MinLength"] is { } shortest && text.Length < Scalar.Number(shortest)) faults.Add(path, text, $"at least {shortest} characters");
        if (definition["MaxLength"] is { } longest && text.Length > Scalar.Number(longest)) faults.Add(path, text, $"at most {longest} characters");
        if (definition["Type"]?.ToString() != "Number") return;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            faults.Add(path, text, "it must be a number");
        else if (definition["MinValue"] is { } least && number < Scalar.Number(least))
            faults.Add(path, text, $"at least {least}");
        else if (definition["MaxValue"] is { } most && number > Scalar.Number(most))
            faults.Add(path, text, $"at most {most}");
    }
}

using System.Text.Json;

namespace DataReliability.Core.Fleet;

/// <summary>A place in a policy's JSON, which knows its path and where faults go. Reading never throws.</summary>
internal readonly record struct PolicyNode(JsonElement Json, string Path, List<PolicyFault> Faults)
{
    private const int ValueLimit = 80;

    public bool IsNull => Json.ValueKind == JsonValueKind.Null;

    public void Fault(string remedy) => Faults.Add(new PolicyFault(Path, Show(Json), remedy));

    /// <summary>The members of an object; names that are unknown or written twice are faults.</summary>
    /// <param name="known">The names allowed; null for any.</param>
    /// <param name="required">Names that must be there.</param>
    public IReadOnlyDictionary<string, PolicyNode> Members(IReadOnlyList<string>? known, params IReadOnlyList<string> required)
    {
        var members = new Dictionary<string, PolicyNode>(StringComparer.Ordinal);
        if (Json.ValueKind != JsonValueKind.Object)
        {
            Fault("write an object here, { }");
            return members;
        }

        foreach (var property in Json.EnumerateObject())
        {
            var member = new PolicyNode(property.Value, Join(property.Name), Faults);
            if (known is not null && !known.Contains(property.Name, StringComparer.Ordinal))
            {
                member.Fault($"there is no property '{property.Name}' here: use one of {string.Join(", ", known)}");
            }
            else if (!members.TryAdd(property.Name, member))
            {
                member.Fault($"'{property.Name}' is written twice: keep one");
            }
        }

        foreach (var name in required.Where(name => !members.ContainsKey(name)))
        {
            Faults.Add(new PolicyFault(Join(name), null, $"missing: add '{name}'"));
        }

        return members;
    }

    /// <summary>The items of a list with at most <paramref name="limit"/> of them.</summary>
    public IReadOnlyList<PolicyNode> Items(int limit)
    {
        if (Json.ValueKind != JsonValueKind.Array)
        {
            Fault("write a list here, [ ]");
            return [];
        }

        if (Json.GetArrayLength() > limit)
        {
            Fault($"{Json.GetArrayLength()} items are too many: keep at most {limit}");
        }

        var (path, faults) = (Path, Faults);
        return [.. Json.EnumerateArray().Select((item, index) => new PolicyNode(item, $"{path}[{index}]", faults))];
    }

    public string? Text(Func<string, bool> isValid, string remedy)
    {
        if (Json.ValueKind == JsonValueKind.String && Json.GetString() is { } text && isValid(text))
        {
            return text;
        }

        Fault(remedy);
        return null;
    }

    public bool? Flag()
    {
        if (Json.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return Json.GetBoolean();
        }

        Fault("write true or false");
        return null;
    }

    private static string Show(JsonElement json)
    {
        var text = json.GetRawText().ReplaceLineEndings(" ");
        return text.Length <= ValueLimit ? text : string.Concat(text.AsSpan(0, ValueLimit - 3), "...");
    }

    private string Join(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$')
        ? $"{Path}.{name}"
        : $"{Path}['{name}']";
}

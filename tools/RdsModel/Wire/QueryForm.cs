using System.Collections.Immutable;
using System.Globalization;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>The parameters of a Query call, read as RDS reads them.</summary>
internal sealed class QueryForm(IReadOnlyDictionary<string, string> form)
{
    public string? Text(string name) => form.GetValueOrDefault(name);

    public string Required(string name) => Text(name) is { Length: > 0 } value
        ? value
        : throw new RdsRefusedException("MissingParameter", $"The request must contain the parameter {name}.");

    public int? Number(string name) => Parse<int>(name, "an integer",
        (string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    public bool? Flag(string name) => Parse<bool>(name, "true or false", bool.TryParse);

    public DateTimeOffset? Time(string name) => Parse<DateTimeOffset>(name, "an ISO 8601 time",
        (string text, out DateTimeOffset value) => DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value));

    /// <summary>A list of texts: <c>name.member.1</c>, where some callers say "member" for any member name. Empty when there is none.</summary>
    public ImmutableArray<string> Texts(string name, string member) => [.. Members(name, member).Select(prefix => Text(prefix) ?? "")];

    /// <summary>Whether the call has a list of that name.</summary>
    public bool Has(string name, string member) => Members(name, member).Any();

    /// <summary>The prefixes of a list's structures: <c>name.member.1</c>, ...</summary>
    public IEnumerable<string> Members(string name, string member)
    {
        string[] names = member == "member" ? [member] : [member, "member"];
        foreach (var each in names)
        {
            for (var index = 1; ; index++)
            {
                var prefix = $"{name}.{each}.{index.ToString(CultureInfo.InvariantCulture)}";
                if (!form.ContainsKey(prefix) && !form.Keys.Any(key => key.StartsWith($"{prefix}.", StringComparison.Ordinal))) break;
                yield return prefix;
            }
        }
    }

    /// <summary>Tags; null when the call names none.</summary>
    public ImmutableArray<Tag>? Tags()
    {
        ImmutableArray<Tag> tags = [.. Members("Tags", "Tag").Select(prefix => new Tag(Text($"{prefix}.Key") ?? "", Text($"{prefix}.Value") ?? ""))];
        foreach (var tag in tags)
        {
            if (tag.Key.Length is 0 or > 128 || tag.Value.Length > 256 || tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw new RdsRefusedException(
                    "InvalidParameterValue",
                    $"The tag key '{tag.Key}' is not valid: keys have 1 to 128 characters, values up to 256, and aws: is reserved.");
            }
        }

        return tags.IsEmpty ? null : tags;
    }

    /// <summary>Filters; a name that the call does not know is refused.</summary>
    public IReadOnlyList<(string Name, ImmutableArray<string> Values)> Filters(params string[] known)
    {
        List<(string Name, ImmutableArray<string>)> filters =
            [.. Members("Filters", "Filter").Select(prefix => (Required($"{prefix}.Name"), Texts($"{prefix}.Values", "Value")))];
        foreach (var (name, _) in filters)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new RdsRefusedException("InvalidParameterValue", $"Unrecognized filter name: {name}");
        }

        return filters;
    }

    private delegate bool Parser<T>(string text, out T value);

    private T? Parse<T>(string name, string kind, Parser<T> parse)
        where T : struct
    {
        if (Text(name) is not { } text) return null;
        return parse(text, out var value)
            ? value
            : throw new RdsRefusedException("MalformedInput", $"The parameter {name} must be {kind}, and is '{text}'.");
    }
}

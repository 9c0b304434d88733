using System.Globalization;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;

namespace DataReliability.LocalCloud.Rds.Wire;

/// <summary>The parameters of a Query call, read as RDS reads them.</summary>
internal sealed class QueryForm(IReadOnlyDictionary<string, string> form)
{
    public string? Text(string name) => form.GetValueOrDefault(name);

    public string Required(string name) => Text(name) is { Length: > 0 } value
        ? value
        : throw new AwsErrorException("MissingParameter", $"The request must contain the parameter {name}.");

    public int? Number(string name) => Parse<int>(name, "an integer",
        (string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    public bool? Flag(string name) => Parse<bool>(name, "true or false", bool.TryParse);

    public DateTimeOffset? Time(string name) => Parse<DateTimeOffset>(name, "an ISO 8601 time",
        (string text, out DateTimeOffset value) => DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value));

    /// <summary>A list of strings: <c>name.member.1</c>, where some callers say "member" for any member name.</summary>
    public List<string> Texts(string name, string member) =>
        [.. Members(name, member).Select(prefix => Text(prefix) ?? "")];

    /// <summary>Tags; null when the call names none.</summary>
    public List<Tag>? Tags()
    {
        var tags = Members("Tags", "Tag").Select(prefix => new Tag(Text($"{prefix}.Key") ?? "", Text($"{prefix}.Value") ?? "")).ToList();
        foreach (var tag in tags)
        {
            if (tag.Key.Length is 0 or > 128 || tag.Value.Length > 256 || tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw new AwsErrorException(
                    "InvalidParameterValue",
                    $"The tag key '{tag.Key}' is not valid: keys have 1 to 128 characters, values up to 256, and aws: is reserved.");
            }
        }

        return tags.Count == 0 ? null : tags;
    }

    /// <summary>Filters; a name that the call does not know is refused.</summary>
    public List<(string Name, List<string> Values)> Filters(params string[] known)
    {
        var filters = Members("Filters", "Filter").Select(prefix => (Required($"{prefix}.Name"), Texts($"{prefix}.Values", "Value"))).ToList();
        foreach (var (name, _) in filters)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new AwsErrorException("InvalidParameterValue", $"Unrecognized filter name: {name}");
        }

        return filters;
    }

    private IEnumerable<string> Members(string name, string member)
    {
        foreach (var each in new[] { member, "member" }.Distinct(StringComparer.Ordinal))
        {
            for (var index = 1; ; index++)
            {
                var prefix = $"{name}.{each}.{index.ToString(CultureInfo.InvariantCulture)}";
                if (!form.Keys.Any(key => key == prefix || key.StartsWith($"{prefix}.", StringComparison.Ordinal))) break;
                yield return prefix;
            }
        }
    }

    private delegate bool Parser<T>(string text, out T value);

    private T? Parse<T>(string name, string kind, Parser<T> parse)
        where T : struct
    {
        if (Text(name) is not { } text) return null;
        return parse(text, out var value)
            ? value
            : throw new AwsErrorException("MalformedInput", $"The parameter {name} must be {kind}, and is '{text}'.");
    }
}

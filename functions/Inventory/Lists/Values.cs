using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Lists;

/// <summary>Takes values from answers, without the SDK's nulls.</summary>
internal static class Values
{
    public static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;

    /// <summary>Null for none.</summary>
    public static Read<string?> Optional(string? value) => Read.Of(string.IsNullOrEmpty(value) ? null : value);

    /// <summary>Empty for none.</summary>
    public static Read<IReadOnlyList<string>> Texts(List<string>? values) => Read.Of<IReadOnlyList<string>>(values ?? []);

    /// <summary>Empty for none.</summary>
    public static Read<IReadOnlyDictionary<string, string>> Tags<T>(List<T>? tags, Func<T, string> key, Func<T, string?> value)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags ?? [])
            read[key(tag)] = value(tag) ?? "";
        return Read.Of<IReadOnlyDictionary<string, string>>(read);
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Reads an item attribute by attribute, and names the one at fault.</summary>
/// <param name="text">The text of a string or number attribute; null where it is absent or of another type.</param>
/// <param name="fail">Makes the exception for an attribute, from what it holds and what was expected.</param>
internal sealed class ItemReader(Func<string, string?> text, Func<string, string, string, Exception?, Exception> fail)
{
    public string Text(string name) => text(name) ?? throw fail(name, "absent or not a string", "a string", null);

    public string? OptionalText(string name) => text(name);

    public long Number(string name) =>
        long.TryParse(text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw fail(name, Quote(text(name)), "a whole number", null);

    public DateTimeOffset Time(string name) => OptionalTime(name) ?? throw fail(name, "absent", "a time in UTC", null);

    public DateTimeOffset? OptionalTime(string name) => text(name) switch
    {
        null => null,
        var found when Times.TryRead(found, out var time) => time,
        var found => throw fail(name, Quote(found), "a time such as 2026-03-01T02:00:00.0000000Z", null),
    };

    /// <summary>An expiry; DynamoDB holds it in seconds.</summary>
    public DateTimeOffset? Expiry() => text(Attributes.ExpiresAt) switch
    {
        null => null,
        var found when long.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800 =>
            DateTimeOffset.FromUnixTimeSeconds(seconds),
        var found => throw fail(Attributes.ExpiresAt, Quote(found), "seconds since 1970", null),
    };

    public T Json<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        var json = Text(name);
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw fail(name, "null", $"JSON of {typeof(T).Name}", null);
        }
        catch (JsonException e)
        {
            throw fail(name, Quote(json), $"JSON of {typeof(T).Name}", e);
        }
    }

    private static string Quote(string? found) => found switch
    {
        null => "absent or of another type",
        { Length: > 60 } => $"'{found[..60]}...'",
        _ => $"'{found}'",
    };
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson.Converters;

/// <summary>
/// Reads ISO 8601 text or a Unix time. A whole number is seconds up to the year 6969 and milliseconds beyond it; a number
/// with a fraction is seconds. Writes ISO 8601.
/// </summary>
public class DateTimeConverter : JsonConverter<DateTime>
{
    // Events mix both units under the same names; a plausible date in milliseconds is far above this, in seconds below.
    private const long LargestSeconds = 157_753_180_800;

    /// <inheritdoc />
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var date))
            return date;
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonSerializerException($"A date is ISO 8601 text or a Unix time, not a {reader.TokenType} token of another form.");
        if (!reader.TryGetInt64(out var whole))
            return DateTime.UnixEpoch.AddSeconds(reader.GetDouble());
        return whole > LargestSeconds ? DateTime.UnixEpoch.AddMilliseconds(whole) : DateTime.UnixEpoch.AddSeconds(whole);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

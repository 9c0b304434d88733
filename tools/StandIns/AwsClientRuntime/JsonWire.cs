using System.Globalization;
using System.Text.Json;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Reads what a value of a JSON response holds. JSON null is null.</summary>
internal static class JsonWire
{
    public static string? Text(JsonElement value) => IsNull(value) ? null : value.GetString();

    public static bool? Boolean(JsonElement value) => IsNull(value) ? null : value.GetBoolean();

    public static int? Integer(JsonElement value) => IsNull(value) ? null : value.GetInt32();

    public static long? Long(JsonElement value) => IsNull(value) ? null : value.GetInt64();

    public static float? Float(JsonElement value) => IsNull(value) ? null : value.GetSingle();

    public static double? Double(JsonElement value) => IsNull(value) ? null : value.GetDouble();

    /// <summary>Seconds since 1970, with fractions, or ISO 8601.</summary>
    public static DateTime? Timestamp(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => DateTime.UnixEpoch.AddTicks((long)(value.GetDecimal() * TimeSpan.TicksPerSecond)),
        _ => DateTime.Parse(
            value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
    };

    public static MemoryStream? Blob(JsonElement value) => IsNull(value) ? null : new MemoryStream(value.GetBytesFromBase64());

    /// <summary>An empty array is an empty list: the SDK tells it from an absent one here.</summary>
    public static List<T>? List<T>(JsonElement value, Func<JsonElement, T> read)
    {
        if (IsNull(value))
            return null;
        var items = new List<T>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
            items.Add(read(item));
        return items;
    }

    public static Dictionary<string, T>? Map<T>(JsonElement value, Func<JsonElement, T> read)
    {
        if (IsNull(value))
            return null;
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in value.EnumerateObject())
            entries[entry.Name] = read(entry.Value);
        return entries;
    }

    public static bool IsNull(JsonElement value) => value.ValueKind == JsonValueKind.Null;
}

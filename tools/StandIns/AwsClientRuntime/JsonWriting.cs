using System.Text.Json;
using Amazon.Runtime;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Writes a request of the AWS JSON protocols. Null is not sent; an empty collection is.</summary>
internal static class JsonWriting
{
    public static void Put(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void Put(this Utf8JsonWriter writer, string name, ConstantClass? value) => writer.Put(name, value?.Value);

    public static void Put(this Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } v)
            writer.WriteBoolean(name, v);
    }

    public static void Put(this Utf8JsonWriter writer, string name, int? value) => writer.Put(name, (long?)value);

    public static void Put(this Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } v)
            writer.WriteNumber(name, v);
    }

    public static void Put(this Utf8JsonWriter writer, string name, float? value)
    {
        if (value is { } v)
            writer.WriteNumber(name, v);
    }

    public static void Put(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } v)
            writer.WriteNumber(name, v);
    }

    public static void Put(this Utf8JsonWriter writer, string name, DateTime? value)
    {
        if (value is not { } v)
            return;
        writer.WritePropertyName(name);
        Timestamp(writer, v);
    }

    public static void Put(this Utf8JsonWriter writer, string name, MemoryStream? value)
    {
        if (value is not null)
            writer.WriteBase64String(name, value.ToArray());
    }

    public static void PutObject<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        write(writer, value);
    }

    public static void List<T>(Utf8JsonWriter writer, List<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }

    public static void Map<T>(Utf8JsonWriter writer, Dictionary<string, T> entries, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in entries)
        {
            writer.WritePropertyName(key);
            write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Seconds since 1970, to the millisecond.</summary>
    public static void Timestamp(Utf8JsonWriter writer, DateTime value) =>
        writer.WriteNumberValue(Math.Round((value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond, 3));
}

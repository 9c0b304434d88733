using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.Serialization.SystemTextJson.Converters;

/// <summary>Reads bytes from Base64 text or from an array of numbers; writes an array of numbers.</summary>
public class ByteArrayConverter : JsonConverter<byte[]>
{
    /// <inheritdoc />
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetBytesFromBase64();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"Bytes are Base64 text or an array of numbers, not {reader.TokenType}.");

        using var bytes = new MemoryStream();
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            bytes.WriteByte(reader.GetByte());
        return reader.TokenType == JsonTokenType.EndArray
            ? bytes.ToArray()
            : throw new JsonException($"An array of bytes holds numbers, not {reader.TokenType}.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}

using System.Formats.Cbor;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Reads and writes the bodies of Smithy's RPC v2 protocol.</summary>
internal static class CborBody
{
    /// <exception cref="AwsErrorException">The body is no CBOR map.</exception>
    public static JsonObject Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return [];
        try
        {
            return Read(new CborReader(body, CborConformanceMode.Lax)) as JsonObject ?? throw new AwsErrorException("SerializationException", "the body must be a map");
        }
        catch (Exception e) when (e is CborContentException or InvalidOperationException or OverflowException)
        {
            throw new AwsErrorException("SerializationException", $"the body is no CBOR: {e.Message}");
        }
    }

    public static AwsResponse Answer(JsonObject? output, int status = 200)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Write(writer, output ?? []);
        return new AwsResponse(status, "application/cbor", writer.Encode())
        {
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["smithy-protocol"] = "rpc-v2-cbor" },
        };
    }

    private static JsonNode? Read(CborReader reader)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap:
                var map = new JsonObject();
                reader.ReadStartMap();
                while (reader.PeekState() != CborReaderState.EndMap) map[reader.ReadTextString()] = Read(reader);
                reader.ReadEndMap();
                return map;
            case CborReaderState.StartArray:
                var list = new JsonArray();
                reader.ReadStartArray();
                while (reader.PeekState() != CborReaderState.EndArray) list.Add(Read(reader));
                reader.ReadEndArray();
                return list;
            case CborReaderState.Tag:
                // Tag 1, seconds since 1970: the only one that AWS uses.
                reader.ReadTag();
                return Read(reader);
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                return reader.ReadTextString();
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                return Convert.ToBase64String(reader.ReadByteString());
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                return reader.ReadInt64();
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return reader.ReadDouble();
            case CborReaderState.Boolean:
                return reader.ReadBoolean();
            case CborReaderState.Null:
                reader.ReadNull();
                return null;
            case var state:
                throw new CborContentException($"{state} is not expected");
        }
    }

    private static void Write(CborWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNull();
                break;
            case JsonObject map:
                writer.WriteStartMap(map.Count(m => m.Value is not null));
                foreach (var (name, value) in map.Where(m => m.Value is not null))
                {
                    writer.WriteTextString(name);
                    Write(writer, value);
                }

                writer.WriteEndMap();
                break;
            case JsonArray list:
                writer.WriteStartArray(list.Count);
                foreach (var item in list) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValue value:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(CborWriter writer, JsonValue value)
    {
        if (value.TryGetValue<Timestamp>(out var time))
        {
            writer.WriteTag(CborTag.UnixTimeSeconds);
            writer.WriteDouble(time.Seconds);
            return;
        }

        switch (value.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.GetValueKind() == JsonValueKind.True);
                break;
            case JsonValueKind.Number when value.TryGetValue<long>(out var whole) || (value.TryGetValue<int>(out var small) && (whole = small) == small):
                writer.WriteInt64(whole);
                break;
            case JsonValueKind.Number:
                writer.WriteDouble(value.GetValue<double>());
                break;
            default:
                writer.WriteTextString(value.ToString());
                break;
        }
    }
}

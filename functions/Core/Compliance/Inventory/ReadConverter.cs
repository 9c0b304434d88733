using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>JSON of a part of the inventory: <c>{"value": …}</c> or <c>{"unread": [{"call": …, "reason": …}]}</c>.</summary>
internal sealed class ReadConverter<T> : JsonConverter<Read<T>>
{
    private const string Value = "value";
    private const string Unread = "unread";

    public override Read<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new JsonException($"a part of the inventory is an object with '{Value}' or '{Unread}'");
        Read<T> part;
        if (reader.ValueTextEquals(Value))
        {
            reader.Read();
            part = new Read<T>(JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)))!);
        }
        else if (reader.ValueTextEquals(Unread))
        {
            reader.Read();
            part = new Read<T>(JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<IReadOnlyList<Unread>>)options.GetTypeInfo(typeof(IReadOnlyList<Unread>)))
                ?? throw new JsonException($"'{Unread}' is a list"));
        }
        else
        {
            throw new JsonException($"a part of the inventory has '{Value}' or '{Unread}', not '{reader.GetString()}'");
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndObject
            ? part
            : throw new JsonException($"a part of the inventory has either '{Value}' or '{Unread}' and nothing else");
    }

    public override void Write(Utf8JsonWriter writer, Read<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        value.Match<object?>(
            read =>
            {
                writer.WritePropertyName(Value);
                JsonSerializer.Serialize(writer, read, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
                return null;
            },
            unread =>
            {
                writer.WritePropertyName(Unread);
                JsonSerializer.Serialize(writer, unread, (JsonTypeInfo<IReadOnlyList<Unread>>)options.GetTypeInfo(typeof(IReadOnlyList<Unread>)));
                return null;
            });
        writer.WriteEndObject();
    }
}

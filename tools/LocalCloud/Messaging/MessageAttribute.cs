using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>An attribute of a message.</summary>
/// <param name="Type">String, String.Array, Number or Binary, perhaps with a suffix of the caller's.</param>
/// <param name="Value">The value as text; binary values in base64.</param>
internal sealed record MessageAttribute(string Type, string Value)
{
    [JsonIgnore]
    public bool IsBinary => Type.StartsWith("Binary", StringComparison.Ordinal);

    /// <summary>Reads a map of attributes, each with DataType and StringValue or BinaryValue.</summary>
    /// <exception cref="AwsErrorException">An attribute has no type, an unknown one or no value.</exception>
    public static Dictionary<string, MessageAttribute> ReadAll(JsonObject? map, string code)
    {
        var result = new Dictionary<string, MessageAttribute>(StringComparer.Ordinal);
        foreach (var (name, node) in map ?? [])
        {
            var attribute = node as JsonObject ?? [];
            var type = attribute.Text("DataType") ?? "";
            if (type.Split('.')[0] is not ("String" or "Number" or "Binary"))
                throw new AwsErrorException(code, $"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.");
            if ((attribute.Text("StringValue") ?? attribute.Text("BinaryValue")) is not { Length: > 0 } value)
                throw new AwsErrorException(code, $"The message attribute '{name}' must contain non-empty message attribute value.");
            result[name] = new MessageAttribute(type, value);
        }

        return result;
    }

    /// <summary>As SQS answers it.</summary>
    public JsonObject ToOutput() => new() { ["DataType"] = Type, [IsBinary ? "BinaryValue" : "StringValue"] = Value };
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Reads the calls and writes the answers of the JSON protocols.</summary>
internal static class JsonAnswer
{
    public static AwsResponse Of(JsonNode body, string version = "1.1") =>
        new(200, $"application/x-amz-json-{version}", Encoding.UTF8.GetBytes(WithSeconds(body)!.ToJsonString()));

    /// <exception cref="AwsErrorException">The body is no JSON object.</exception>
    public static JsonObject Read(AwsRequest request)
    {
        try
        {
            return request.Body.IsEmpty ? [] : JsonNode.Parse(request.Body.Span) as JsonObject
                ?? throw new AwsErrorException("SerializationException", "the body must be a JSON object");
        }
        catch (JsonException e)
        {
            throw new AwsErrorException("SerializationException", $"the body is no JSON: {e.Message}");
        }
    }

    // Times become seconds, members that are null go.
    private static JsonNode? WithSeconds(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                {
                    if (value is null) map.Remove(name);
                    else if (IsTime(value, out var seconds)) map[name] = seconds;
                    else WithSeconds(value);
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (IsTime(list[i], out var seconds)) list[i] = seconds;
                    else WithSeconds(list[i]);
                }

                break;
            default:
                break;
        }

        return node;
    }

    private static bool IsTime(JsonNode? node, out double seconds)
    {
        seconds = 0;
        if (node is not JsonValue value || !value.TryGetValue<Timestamp>(out var time)) return false;
        seconds = time.Seconds;
        return true;
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Reads the calls and writes the answers of the JSON protocols.</summary>
internal static class JsonAnswer
{
    public static AwsResponse Of(JsonNode body, string version = "1.1") =>
        new(200, $"application/x-amz-json-{version}", Encoding.UTF8.GetBytes(body.ToJsonString()));

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

    public static AwsErrorException UnknownOperation(AwsRequest request) =>
        new("UnknownOperationException", $"LocalCloud does not serve {request.Service}:{request.Action}");
}

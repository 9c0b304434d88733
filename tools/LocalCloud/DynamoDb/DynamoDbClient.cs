using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Calls the DynamoDB engine in its own protocol, JSON 1.0.</summary>
internal sealed class DynamoDbClient(HttpClient http, Func<Uri> engine, string region)
{
    private const string Table = "DynamoDB_20120810.";
    private const string Streams = "DynamoDBStreams_20120810.";

    public Task<JsonObject> CallAsync(string action, JsonObject input, CancellationToken cancellationToken) => CallTargetAsync(Table + action, input, cancellationToken);

    public Task<JsonObject> CallStreamsAsync(string action, JsonObject input, CancellationToken cancellationToken) => CallTargetAsync(Streams + action, input, cancellationToken);

    /// <summary>Passes a call on as it came.</summary>
    public async Task<AwsResponse> PassAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, engine()) { Content = new ByteArrayContent(request.Body.ToArray()) };
        foreach (var name in (string[])["X-Amz-Target", "Authorization", "X-Amz-Date", "X-Amz-Security-Token"])
        {
            if (request.Headers.TryGetValue(name, out var value)) message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        using var response = await SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (response.Headers.TryGetValues("x-amz-crc32", out var sums)) headers["x-amz-crc32"] = sums.First();
        return new AwsResponse((int)response.StatusCode, "application/x-amz-json-1.0", body) { Headers = headers };
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(message, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new AwsErrorException("InternalServerError", $"The request processing has failed because of an unknown error: {e.Message}", 500);
        }
    }

    private async Task<JsonObject> CallTargetAsync(string target, JsonObject input, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, engine());
        message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(input.ToJsonString()));
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        message.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        message.Headers.TryAddWithoutValidation("X-Amz-Date", "20260101T000000Z");
        message.Headers.TryAddWithoutValidation("Authorization",
            $"AWS4-HMAC-SHA256 Credential=LOCALCLOUD/20260101/{region}/dynamodb/aws4_request, SignedHeaders=host;x-amz-date;x-amz-target, Signature=00");
        using var response = await SendAsync(message, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var body = text.Length == 0 ? [] : Json.OrText(text) as JsonObject ?? new JsonObject { ["message"] = text };
        if (response.IsSuccessStatusCode) return body;
        var type = body["__type"]?.ToString() ?? "InternalServerError";
        throw new AwsErrorException(type[(type.LastIndexOf('#') + 1)..], $"{target}: {body["message"] ?? body["Message"]}", (int)response.StatusCode);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.HttpApi;

/// <summary>Requests and answers in payload format 2.0.</summary>
internal static class HttpPayload
{
    public static JsonObject Event(HttpContext context, HttpRoute route, string path, IReadOnlyDictionary<string, string> parameters, byte[] body, string account, string? callerArn, DateTimeOffset now)
    {
        var request = context.Request;
        var headers = new JsonObject(request.Headers.Where(h => h.Key != "Cookie").Select(h => KeyValuePair.Create<string, JsonNode?>(h.Key.ToLowerInvariant(), string.Join(',', h.Value.ToArray()))));
        var isText = IsText(request.ContentType);
        var result = new JsonObject
        {
            ["version"] = "2.0",
            ["routeKey"] = route.RouteKey,
            ["rawPath"] = path,
            ["rawQueryString"] = request.QueryString.Value?.TrimStart('?') ?? "",
            ["headers"] = headers,
            ["requestContext"] = new JsonObject
            {
                ["accountId"] = account,
                ["apiId"] = route.Api,
                ["domainName"] = request.Host.Value,
                ["domainPrefix"] = route.Api,
                ["http"] = new JsonObject
                {
                    ["method"] = request.Method,
                    ["path"] = path,
                    ["protocol"] = request.Protocol,
                    ["sourceIp"] = context.Connection.RemoteIpAddress?.ToString() ?? "127.0.0.1",
                    ["userAgent"] = request.Headers.UserAgent.ToString(),
                },
                ["requestId"] = Guid.NewGuid().ToString(),
                ["routeKey"] = route.RouteKey,
                ["stage"] = "$default",
                ["time"] = now.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture),
                ["timeEpoch"] = now.ToUnixTimeMilliseconds(),
            },
            ["isBase64Encoded"] = body.Length > 0 && !isText,
        };
        if (request.Cookies.Count > 0) result["cookies"] = new JsonArray([.. request.Cookies.Select(c => JsonValue.Create($"{c.Key}={c.Value}"))]);
        if (request.Query.Count > 0) result["queryStringParameters"] = new JsonObject(request.Query.Select(q => KeyValuePair.Create<string, JsonNode?>(q.Key, string.Join(',', q.Value.ToArray()))));
        if (parameters.Count > 0) result["pathParameters"] = new JsonObject(parameters.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Key, p.Value)));
        if (body.Length > 0) result["body"] = isText ? Encoding.UTF8.GetString(body) : Convert.ToBase64String(body);
        if (callerArn is not null) result["requestContext"]!["authorizer"] = new JsonObject { ["iam"] = new JsonObject { ["accountId"] = account, ["userArn"] = callerArn } };
        return result;
    }

    /// <summary>Writes a function's answer: an object with statusCode as it says, anything else as a body of JSON.</summary>
    public static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> payload)
    {
        var response = context.Response;
        if (Json.OrText(Encoding.UTF8.GetString(payload.Span)) is not JsonObject answer || answer["statusCode"] is not { } status)
        {
            response.ContentType = "application/json";
            await response.Body.WriteAsync(payload, context.RequestAborted);
            return;
        }

        response.StatusCode = int.Parse(status.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer["headers"] as JsonObject ?? []) response.Headers[name] = value?.ToString();
        foreach (var cookie in answer["cookies"] as JsonArray ?? []) response.Headers.Append("Set-Cookie", cookie?.ToString());
        if (response.ContentType is null) response.ContentType = "text/plain; charset=utf-8";
        var body = answer["body"]?.ToString() ?? "";
        var bytes = answer["isBase64Encoded"]?.GetValue<bool>() == true ? Convert.FromBase64String(body) : Encoding.UTF8.GetBytes(body);
        if (response.StatusCode is not (204 or 304)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool IsText(string? type) => type is null || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.Contains("json", StringComparison.OrdinalIgnoreCase)
        || type.Contains("xml", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}

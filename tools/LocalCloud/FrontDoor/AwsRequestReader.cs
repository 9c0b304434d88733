using System.IO.Compression;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Reads an API call in the Query and JSON protocols.</summary>
internal static class AwsRequestReader
{
    public static bool IsQuery(HttpRequest request) => !request.Headers.ContainsKey("X-Amz-Target");

    public static string JsonVersion(HttpRequest request) =>
        (request.ContentType ?? "").Contains("json-1.0", StringComparison.Ordinal) ? "1.0" : "1.1";

    /// <summary>The call; its action is empty when the request names none.</summary>
    public static async Task<AwsRequest> ReadAsync(HttpContext context, SignedScope scope, string account, string principal, string requestId)
    {
        var http = context.Request;
        var body = await BodyAsync(http, context.RequestAborted);
        var form = IsQuery(http) ? Form(http, body) : new Dictionary<string, string>(StringComparer.Ordinal);
        var target = http.Headers["X-Amz-Target"].ToString();
        var action = target.Length > 0 ? target[(target.LastIndexOf('.') + 1)..] : form.GetValueOrDefault("Action", "");
        return new AwsRequest(scope.Service, action, scope.Region, account, principal, form, body)
        {
            RequestId = requestId,
            Headers = http.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        if (request.Headers.ContentEncoding == "gzip")
        {
            await using var unzipped = new GZipStream(request.Body, CompressionMode.Decompress);
            await unzipped.CopyToAsync(buffer, cancellationToken);
        }
        else
        {
            await request.Body.CopyToAsync(buffer, cancellationToken);
        }

        return buffer.ToArray();
    }

    private static Dictionary<string, string> Form(HttpRequest request, byte[] body)
    {
        var form = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        if (!(request.ContentType ?? "").StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)) return form;
        using var text = new MemoryStream(body);
        var pairs = new FormReader(text) { ValueCountLimit = 10_000, ValueLengthLimit = 1 << 20 }.ReadForm();
        foreach (var (name, value) in pairs) form[name] = value.ToString();
        return form;
    }
}

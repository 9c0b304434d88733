using System.IO.Compression;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Reads an API call in whichever protocol it comes.</summary>
internal static class AwsRequestReader
{
    private const string TargetHeader = "X-Amz-Target";

    /// <summary>The call; its action is empty when the request names none.</summary>
    /// <param name="http">The endpoint that tells operations by method and path; null for the other services.</param>
    public static async Task<AwsRequest> ReadAsync(HttpContext context, SignedScope scope, Caller caller, IHttpEndpoint? http, string requestId)
    {
        var incoming = context.Request;
        var protocol = http?.Protocol ?? ProtocolOf(incoming);
        var body = http?.ReadsBodies == true ? [] : await BodyAsync(incoming, context.RequestAborted);
        var form = protocol == WireProtocol.Query ? Form(incoming, body) : new Dictionary<string, string>(StringComparer.Ordinal);
        var action = protocol switch
        {
            WireProtocol.Query => form.GetValueOrDefault("Action", ""),
            WireProtocol.Json => After(incoming.Headers[TargetHeader].ToString(), '.'),
            WireProtocol.Cbor => After(incoming.Path.Value ?? "", '/'),
            _ => http?.ActionOf(incoming) ?? "",
        };
        return new AwsRequest(scope.Service, action, scope.Region, caller.Account, caller.Principal, form, body)
        {
            RequestId = requestId,
            Protocol = protocol,
            JsonVersion = JsonVersion(incoming),
            AccessKey = scope.AccessKey,
            Path = incoming.Path.Value ?? "/",
            Headers = incoming.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        };
    }

    /// <summary>What is known of a call that nobody signed.</summary>
    public static AwsRequest Unsigned(HttpRequest request, string requestId) => new("unknown", "", "", "", Principals.Person,
        new Dictionary<string, string>(StringComparer.Ordinal), default)
    { RequestId = requestId, Protocol = ProtocolOf(request), JsonVersion = JsonVersion(request) };

    private static WireProtocol ProtocolOf(HttpRequest request) =>
        request.Headers["smithy-protocol"] == "rpc-v2-cbor" ? WireProtocol.Cbor
        : request.Headers.ContainsKey(TargetHeader) ? WireProtocol.Json : WireProtocol.Query;

    private static string JsonVersion(HttpRequest request) =>
        (request.ContentType ?? "").Contains("json-1.0", StringComparison.Ordinal) ? "1.0" : "1.1";

    private static string After(string text, char last) => text[(text.LastIndexOf(last) + 1)..];

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

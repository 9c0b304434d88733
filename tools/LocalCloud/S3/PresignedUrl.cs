using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DataReliability.LocalCloud.S3;

/// <summary>Checks the signature and the expiry of a presigned URL.</summary>
internal static class PresignedUrl
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const int LongestSeconds = 604_800;

    public static bool Is(HttpRequest request) => request.Query.ContainsKey("X-Amz-Signature");

    /// <exception cref="AwsErrorException">The URL is malformed, has expired, or was signed with another secret or for another request.</exception>
    public static void Check(HttpRequest request, string secretKey, DateTimeOffset now)
    {
        var query = request.Query;
        if (query["X-Amz-Algorithm"] != Algorithm
            || !DateTimeOffset.TryParseExact(query["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed)
            || !int.TryParse(query["X-Amz-Expires"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > LongestSeconds
            || query["X-Amz-Credential"].ToString().Split('/') is not [_, var date, var region, var service, "aws4_request"])
            throw new AwsErrorException("AuthorizationQueryParametersError", "X-Amz-Algorithm, X-Amz-Credential, X-Amz-Date and X-Amz-Expires (1 to 604800) must be those of Signature Version 4");
        if (now > signed.AddSeconds(seconds)) throw new AwsErrorException("AccessDenied", "Request has expired", 403);
        var scope = $"{date}/{region}/{service}/aws4_request";
        var text = $"{Algorithm}\n{query["X-Amz-Date"]}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(request))))}";
        var key = Hmac(Hmac(Hmac(Hmac(Encoding.UTF8.GetBytes("AWS4" + secretKey), date), region), service), "aws4_request");
        var given = Encoding.ASCII.GetBytes(query["X-Amz-Signature"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Hmac(key, text)))))
            throw new AwsErrorException("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided. Check your key and signing method: the secret of a key that LocalCloud does not know is the key itself; PUT /_local/accounts/{account} declares others.", 403);
    }

    private static string Canonical(HttpRequest request)
    {
        var path = (request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? request.Path.Value ?? "/").Split('?')[0];
        var query = string.Join('&', request.Query.Where(q => q.Key != "X-Amz-Signature").SelectMany(q => q.Value.Select(v => (Name: Encode(q.Key), Value: Encode(v ?? ""))))
            .OrderBy(q => q.Name, StringComparer.Ordinal).ThenBy(q => q.Value, StringComparer.Ordinal).Select(q => $"{q.Name}={q.Value}"));
        var names = request.Query["X-Amz-SignedHeaders"].ToString().Split(';');
        var headers = string.Concat(names.Select(n => $"{n}:{request.Headers[n].ToString().Trim()}\n"));
        var hash = request.Query.TryGetValue("X-Amz-Content-Sha256", out var given) ? given.ToString() : "UNSIGNED-PAYLOAD";
        return $"{request.Method}\n{string.Join('/', path.Split('/').Select(p => Encode(Uri.UnescapeDataString(p))))}\n{query}\n{headers}\n{string.Join(';', names)}\n{hash}";
    }

    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}

using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>What a signature tells: who signed, for which Region and service.</summary>
/// <param name="SessionToken">The session token, which names the function's process; null for long-term keys.</param>
internal sealed record SignedScope(string AccessKey, string Region, string Service, string? SessionToken)
{
    /// <summary>Reads the Authorization header or a presigned query; null when the request carries no SigV4 signature.</summary>
    public static SignedScope? Read(HttpRequest request)
    {
        var credential = Credential(request.Headers.Authorization.ToString()) ?? request.Query["X-Amz-Credential"].ToString();
        if (credential.Split('/') is not [var key, _, var region, var service, "aws4_request"]) return null;
        var token = request.Headers["X-Amz-Security-Token"].ToString();
        return new SignedScope(key, region, service, token.Length > 0 ? token : null);
    }

    private static string? Credential(string header)
    {
        const string Name = "Credential=";
        var start = header.IndexOf(Name, StringComparison.Ordinal);
        if (start < 0 || !header.StartsWith("AWS4-HMAC-SHA256", StringComparison.Ordinal)) return null;
        var end = header.IndexOf(',', start);
        return header[(start + Name.Length)..(end < 0 ? header.Length : end)].Trim();
    }
}

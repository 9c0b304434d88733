using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.S3;

/// <summary>What a request is about.</summary>
/// <param name="Bucket">Empty for the service itself.</param>
/// <param name="Key">Empty for the bucket itself.</param>
internal sealed record S3Address(string Bucket, string Key)
{
    /// <summary>Reads path style, <c>/bucket/key</c>, and virtual hosts: bucket.localhost, bucket.s3.localhost,
    /// bucket.s3.region.amazonaws.com.</summary>
    public static S3Address Read(HttpRequest request)
    {
        var path = Uri.UnescapeDataString((request.HttpContext.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget ?? request.Path.Value ?? "/").Split('?')[0].TrimStart('/'));
        if (HostBucket(request.Host.Host) is { } bucket) return new S3Address(bucket, path);
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new S3Address(path, "") : new S3Address(path[..slash], path[(slash + 1)..]);
    }

    private static string? HostBucket(string host)
    {
        foreach (var suffix in (string[])[".s3.localhost", ".localhost"])
        {
            if (host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && host[..^suffix.Length] is { Length: > 0 } name && name != "s3") return name;
        }

        var at = host.IndexOf(".s3.", StringComparison.Ordinal);
        return at > 0 && host.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? host[..at] : null;
    }
}

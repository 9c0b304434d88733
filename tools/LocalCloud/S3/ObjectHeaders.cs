using System.Globalization;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.WebUtilities;

namespace DataReliability.LocalCloud.S3;

/// <summary>The headers of objects.</summary>
internal static class ObjectHeaders
{
    private static readonly string[] Kept =
    [
        "Content-Type", "Content-Disposition", "Content-Language", "Cache-Control", "Expires", "x-amz-server-side-encryption", "x-amz-server-side-encryption-aws-kms-key-id",
        "x-amz-server-side-encryption-bucket-key-enabled", "x-amz-website-redirect-location",
    ];

    /// <summary>What of a call's headers is kept with the object.</summary>
    public static Dictionary<string, string> Of(S3Call call, S3Bucket bucket, IReadOnlyDictionary<string, string> checksums)
    {
        var headers = new Dictionary<string, string>(checksums, StringComparer.OrdinalIgnoreCase);
        foreach (var name in Kept) if (call.Header(name) is { } value) headers[name] = value;
        if (call.Header("Content-Encoding") is { } encoding)
        {
            var rest = string.Join(',', encoding.Split(',').Select(e => e.Trim()).Where(e => e != "aws-chunked"));
            if (rest.Length > 0) headers["Content-Encoding"] = rest;
        }

        foreach (var (name, value) in call.Request.Headers)
            if (name.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase)) headers[name.ToLowerInvariant()] = value.ToString();
        if (!headers.ContainsKey("x-amz-server-side-encryption"))
            headers["x-amz-server-side-encryption"] = bucket.Encryption?.Contains("aws:kms", StringComparison.Ordinal) == true ? "aws:kms" : "AES256";
        headers.TryAdd("Content-Type", "binary/octet-stream");
        return headers;
    }

    /// <summary>The tags that a call gives a new object.</summary>
    public static Dictionary<string, string> Tags(S3Call call) =>
        QueryHelpers.ParseQuery(call.Header("x-amz-tagging") ?? "").ToDictionary(t => t.Key, t => t.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The header that tells which version was written.</summary>
    public static Dictionary<string, string> VersionOf(S3Object each, S3Bucket bucket)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (bucket.Versioning is not null) headers["x-amz-version-id"] = each.Version;
        return headers;
    }

    /// <summary>The headers of an answer with the object.</summary>
    public static Dictionary<string, string> Answer(S3Object each, S3Bucket bucket, S3Call call)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in each.Headers)
            if (!name.StartsWith("x-amz-checksum-", StringComparison.OrdinalIgnoreCase) || call.Header("x-amz-checksum-mode") == "ENABLED") headers[name] = value;
        headers["ETag"] = each.ETag;
        headers["Last-Modified"] = each.Modified.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        headers["Accept-Ranges"] = "bytes";
        if (bucket.Versioning is not null) headers["x-amz-version-id"] = each.Version;
        if (each.Tags.Count > 0) headers["x-amz-tagging-count"] = each.Tags.Count.ToString(CultureInfo.InvariantCulture);
        if (each.RetentionMode is not null)
        {
            headers["x-amz-object-lock-mode"] = each.RetentionMode;
            headers["x-amz-object-lock-retain-until-date"] = S3Xml.Time(each.RetainUntil!.Value);
        }

        if (each.HasLegalHold) headers["x-amz-object-lock-legal-hold"] = "ON";
        foreach (var (query, name) in (IEnumerable<(string, string)>)[("response-content-type", "Content-Type"), ("response-content-disposition", "Content-Disposition"), ("response-cache-control", "Cache-Control")])
            if (call.Query(query) is { } value) headers[name] = value;
        return headers;
    }

    /// <exception cref="AwsErrorException">A condition of a read does not hold: 412, or 304 for what the caller has already.</exception>
    public static void CheckRead(S3Object each, S3Call call)
    {
        static AwsErrorException Failed() => new("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
        if (call.Header("If-Match") is { } match && !Fits(match, each)) throw Failed();
        if (call.Header("If-Unmodified-Since") is { } unmodified && call.Header("If-Match") is null && Seconds(each) > ObjectLock.Time(unmodified)) throw Failed();
        if (call.Header("If-None-Match") is { } none ? Fits(none, each) : call.Header("If-Modified-Since") is { } since && Seconds(each) <= ObjectLock.Time(since))
            throw new AwsErrorException("NotModified", "Not Modified", 304);
    }

    /// <exception cref="AwsErrorException">A condition of a write does not hold.</exception>
    public static void CheckWrite(S3Object? current, S3Call call)
    {
        if (call.Header("If-None-Match") is not null && current is not null) throw new AwsErrorException("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
        if (call.Header("If-Match") is not { } match) return;
        if (current is null) throw new AwsErrorException("NoSuchKey", "The specified key does not exist.", 404);
        if (!Fits(match, current)) throw new AwsErrorException("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
    }

    private static bool Fits(string header, S3Object each) => header == "*" || header.Split(',').Any(e => e.Trim().Trim('"') == each.ETag.Trim('"'));

    private static DateTimeOffset Seconds(S3Object each) => DateTimeOffset.FromUnixTimeSeconds(each.Modified.ToUnixTimeSeconds());
}

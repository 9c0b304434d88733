using System.Globalization;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.S3;

/// <summary>Retention and legal holds.</summary>
internal static class ObjectLock
{
    /// <summary>What a new object is retained by: what the call says, else the bucket's default.</summary>
    /// <exception cref="AwsErrorException">The bucket has no object lock, or the date is in the past.</exception>
    public static S3Object Apply(S3Object added, S3Bucket bucket, S3Call call, DateTimeOffset now)
    {
        var (mode, until) = (call.Header("x-amz-object-lock-mode"), call.Header("x-amz-object-lock-retain-until-date"));
        var isHeld = call.Header("x-amz-object-lock-legal-hold") == "ON";
        if (!bucket.HasLock) return mode is null && !isHeld ? added : throw new AwsErrorException("InvalidRequest", "Bucket is missing Object Lock Configuration");
        if (mode is not null && until is not null) return Retain(added with { HasLegalHold = isHeld }, mode, Time(until), now);
        return bucket.LockMode is null || bucket.LockDays == 0 ? added with { HasLegalHold = isHeld }
            : added with { HasLegalHold = isHeld, RetentionMode = bucket.LockMode, RetainUntil = now.AddDays(bucket.LockDays) };
    }

    public static S3Object Retain(S3Object each, string mode, DateTimeOffset until, DateTimeOffset now) =>
        mode is not ("GOVERNANCE" or "COMPLIANCE") ? throw new AwsErrorException("MalformedXML", "The retention mode is GOVERNANCE or COMPLIANCE")
        : until <= now ? throw new AwsErrorException("InvalidArgument", "The retain until date must be in the future!")
        : each with { RetentionMode = mode, RetainUntil = until };

    /// <exception cref="AwsErrorException">The version is retained or held.</exception>
    public static void CheckDelete(S3Object each, S3Call call, DateTimeOffset now)
    {
        var isRetained = each.RetainUntil > now && (each.RetentionMode == "COMPLIANCE" || !Bypasses(call));
        if (isRetained || each.HasLegalHold) throw new AwsErrorException("AccessDenied", "Access Denied because object protected by object lock.", 403);
    }

    /// <exception cref="AwsErrorException">A retention would be shortened that must not be.</exception>
    public static void CheckShorten(S3Object each, DateTimeOffset? until, S3Call call, DateTimeOffset now)
    {
        if (each.RetainUntil > now && !(until >= each.RetainUntil) && (each.RetentionMode == "COMPLIANCE" || !Bypasses(call)))
            throw new AwsErrorException("AccessDenied", "Access Denied because object protected by object lock.", 403);
    }

    public static DateTimeOffset Time(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : throw new AwsErrorException("InvalidArgument", $"The date '{text}' is not valid");

    private static bool Bypasses(S3Call call) => call.Header("x-amz-bypass-governance-retention") == "true";
}

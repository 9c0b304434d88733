using System.Globalization;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.S3;

/// <summary>The actions of S3 on buckets.</summary>
internal sealed class BucketActions(S3Store store, CloudClock clock)
{
    [Fidelity("Names are checked and shared by all accounts; object lock can be asked for. ACLs are ignored.")]
    public AwsResponse CreateBucket(S3Call call)
    {
        var name = call.Address.Bucket;
        if (name.Length is < 3 or > 63 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.') || name[0] is '-' or '.' || name[^1] is '-' or '.')
            throw new AwsErrorException("InvalidBucketName", "The specified bucket is not valid.");
        if (store.FindBucket(name) is { } known)
        {
            throw known.Account == call.Call.Account
                ? new AwsErrorException("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409)
                : new AwsErrorException("BucketAlreadyExists", "The requested bucket name is not available.", 409);
        }

        var hasLock = call.Header("x-amz-bucket-object-lock-enabled") == "true";
        store.Set(new S3Bucket(name, call.Call.Account, call.Call.Region, clock.Now) { HasLock = hasLock, Versioning = hasLock ? "Enabled" : null });
        return S3Xml.Empty(200, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = "/" + name });
    }

    [Fidelity("Only an empty one, versions and delete markers counted.")]
    public AwsResponse DeleteBucket(S3Call call)
    {
        store.DeleteBucket(Bucket(call).Name);
        return S3Xml.Empty(204);
    }

    [Fidelity("With the bucket's Region.")]
    public AwsResponse HeadBucket(S3Call call) =>
        S3Xml.Empty(200, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-amz-bucket-region"] = Bucket(call).Region });

    [Fidelity("Of the caller's account, all in one page.")]
    public AwsResponse ListBuckets(S3Call call) => S3Xml.Answer(new XElement("ListAllMyBucketsResult",
        new XElement("Owner", new XElement("ID", call.Call.Account)),
        new XElement("Buckets", store.Buckets.Where(b => b.Account == call.Call.Account).Select(b =>
            new XElement("Bucket", new XElement("Name", b.Name), new XElement("CreationDate", S3Xml.Time(b.Created)), new XElement("BucketRegion", b.Region))))));

    [Fidelity("As AWS.")]
    public AwsResponse GetBucketLocation(S3Call call) => S3Xml.Answer(new XElement("LocationConstraint", Bucket(call).Region is "us-east-1" ? "" : Bucket(call).Region));

    [Fidelity("Enabled and Suspended; MFA delete is ignored.")]
    public async Task<AwsResponse> PutBucketVersioning(S3Call call, CancellationToken cancellationToken)
    {
        var status = (await S3Xml.ReadAsync(call.Request, cancellationToken))?.Element("Status")?.Value;
        if (status is not ("Enabled" or "Suspended")) throw Malformed();
        var bucket = Bucket(call);
        if (bucket.HasLock && status == "Suspended") throw new AwsErrorException("InvalidBucketState", "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.", 409);
        store.Set(bucket with { Versioning = status });
        return S3Xml.Empty();
    }

    [Fidelity("As put.")]
    public AwsResponse GetBucketVersioning(S3Call call) =>
        S3Xml.Answer(new XElement("VersioningConfiguration", Bucket(call).Versioning is { } status ? new XElement("Status", status) : null));

    [Fidelity("Kept and told with each object; nothing is encrypted.")]
    public async Task<AwsResponse> PutBucketEncryption(S3Call call, CancellationToken cancellationToken)
    {
        var put = await S3Xml.ReadAsync(call.Request, cancellationToken) ?? throw Malformed();
        store.Set(Bucket(call) with { Encryption = put.ToString(SaveOptions.DisableFormatting) });
        return S3Xml.Empty();
    }

    [Fidelity("As put; AES256 by default.")]
    public AwsResponse GetBucketEncryption(S3Call call) => S3Xml.Answer(XElement.Parse(Bucket(call).Encryption
        ?? "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>"));

    [Fidelity("Kept, not used for access control.")]
    public async Task<AwsResponse> PutBucketTagging(S3Call call, CancellationToken cancellationToken)
    {
        var put = await S3Xml.ReadAsync(call.Request, cancellationToken) ?? throw Malformed();
        store.Set(Bucket(call) with { Tagging = put.ToString(SaveOptions.DisableFormatting) });
        return S3Xml.Empty(204);
    }

    [Fidelity("As put.")]
    public AwsResponse GetBucketTagging(S3Call call) => S3Xml.Answer(XElement.Parse(Bucket(call).Tagging ?? throw new AwsErrorException("NoSuchTagSet", "The TagSet does not exist", 404)));

    [Fidelity("Default retention in days or years, for buckets with object lock.")]
    public async Task<AwsResponse> PutObjectLockConfiguration(S3Call call, CancellationToken cancellationToken)
    {
        var put = await S3Xml.ReadAsync(call.Request, cancellationToken) ?? throw Malformed();
        var bucket = Bucket(call);
        if (bucket.Versioning != "Enabled") throw new AwsErrorException("InvalidBucketState", "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration", 409);
        var rule = put.Element("Rule")?.Element("DefaultRetention");
        var days = Number(rule?.Element("Days")?.Value) ?? (Number(rule?.Element("Years")?.Value) * 365);
        store.Set(bucket with { HasLock = true, LockMode = rule?.Element("Mode")?.Value, LockDays = days ?? 0 });
        return S3Xml.Empty();
    }

    [Fidelity("As put, years as days.")]
    public AwsResponse GetObjectLockConfiguration(S3Call call)
    {
        var bucket = Bucket(call);
        if (!bucket.HasLock) throw new AwsErrorException("ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket", 404);
        return S3Xml.Answer(new XElement("ObjectLockConfiguration", new XElement("ObjectLockEnabled", "Enabled"), bucket.LockMode is null ? null
            : new XElement("Rule", new XElement("DefaultRetention", new XElement("Mode", bucket.LockMode), new XElement("Days", bucket.LockDays)))));
    }

    private S3Bucket Bucket(S3Call call) => store.Bucket(call.Address.Bucket);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static AwsErrorException Malformed() => new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
}

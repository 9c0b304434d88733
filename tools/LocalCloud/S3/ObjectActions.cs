using System.Globalization;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.S3;

/// <summary>The actions of S3 on objects.</summary>
internal sealed class ObjectActions(S3Store store, CloudClock clock)
{
    [Fidelity("Streamed to disk: Content-MD5, CRC32, CRC32C, CRC64NVME, SHA-1 and SHA-256 checked, in headers or trailers; metadata, tags, retention, If-Match and If-None-Match. Chunk signatures are not checked; ACLs and storage classes are ignored.")]
    public async Task<AwsResponse> PutObject(S3Call call, CancellationToken cancellationToken)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var file = S3Store.NewFile();
        var body = await S3Body.TakeAsync(call.Request, store.PathOf(file), cancellationToken);
        try
        {
            var added = ObjectLock.Apply(new S3Object(bucket.Name, call.Address.Key, "", 0, clock.Now)
            {
                File = file,
                Size = body.Length,
                ETag = $"\"{body.Md5}\"",
                Headers = ObjectHeaders.Of(call, bucket, body.Checksums),
                Tags = ObjectHeaders.Tags(call),
            }, bucket, call, clock.Now);
            return Written(store.Add(bucket, added, current => ObjectHeaders.CheckWrite(current, call)), bucket, body.Checksums);
        }
        catch
        {
            File.Delete(store.PathOf(file));
            throw;
        }
    }

    [Fidelity("Within LocalCloud, with or without new metadata; conditions on the source are ignored.")]
    public AwsResponse CopyObject(S3Call call)
    {
        var from = Uri.UnescapeDataString(call.Header("x-amz-copy-source")!).TrimStart('/');
        var version = from.Split("?versionId=") is [_, var id] ? id : null;
        if (from.Split("?versionId=")[0].Split('/', 2) is not [var sourceBucket, var sourceKey]) throw new AwsErrorException("InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
        var (source, bucket) = (Existing(store.Bucket(sourceBucket), sourceKey, version), store.Bucket(call.Address.Bucket));
        var file = S3Store.NewFile();
        File.Copy(store.PathOf(source.File), store.PathOf(file));
        var isReplaced = call.Header("x-amz-metadata-directive") == "REPLACE";
        var added = store.Add(bucket, ObjectLock.Apply(source with
        {
            Bucket = bucket.Name,
            Key = call.Address.Key,
            File = file,
            Modified = clock.Now,
            RetentionMode = null,
            RetainUntil = null,
            Headers = isReplaced ? ObjectHeaders.Of(call, bucket, new Dictionary<string, string>(StringComparer.Ordinal)) : source.Headers,
        }, bucket, call, clock.Now));
        return S3Xml.Answer(new XElement("CopyObjectResult", new XElement("ETag", added.ETag), new XElement("LastModified", S3Xml.Time(added.Modified)))) with { Headers = ObjectHeaders.VersionOf(added, bucket) };
    }

    [Fidelity("Ranges, conditions, versions, response-* overrides; presigned URLs with signature and expiry checked.")]
    public AwsResponse GetObject(S3Call call)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var each = Existing(bucket, call.Address.Key, call.Query("versionId"));
        ObjectHeaders.CheckRead(each, call);
        var headers = ObjectHeaders.Answer(each, bucket, call);
        var (offset, length, isPart) = Range(call.Header("Range"), each.Size);
        if (isPart) headers["Content-Range"] = $"bytes {offset}-{offset + length - 1}/{each.Size}";
        return new AwsResponse(isPart ? 206 : 200, headers["Content-Type"], default) { File = new ResponseFile(store.PathOf(each.File), offset, length), Headers = headers };
    }

    [Fidelity("As GetObject, without the data.")]
    public AwsResponse HeadObject(S3Call call)
    {
        var answer = GetObject(call);
        return answer with { Headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase) { ["Content-Length"] = answer.File!.Length.ToString(CultureInfo.InvariantCulture) } };
    }

    [Fidelity("A delete marker in a bucket with versions; a version for good, unless it is retained or held.")]
    public AwsResponse DeleteObject(S3Call call)
    {
        var (marker, version) = Delete(call, call.Address.Key, call.Query("versionId"));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (marker) headers["x-amz-delete-marker"] = "true";
        if (version is not null) headers["x-amz-version-id"] = version;
        return S3Xml.Empty(204, headers);
    }

    [Fidelity("Key by key, with partial failures.")]
    public async Task<AwsResponse> DeleteObjects(S3Call call, CancellationToken cancellationToken)
    {
        var wanted = await S3Xml.ReadAsync(call.Request, cancellationToken);
        var isQuiet = wanted?.Element("Quiet")?.Value == "true";
        var result = new XElement("DeleteResult");
        foreach (var each in wanted?.Elements("Object") ?? [])
        {
            var (key, version) = (each.Element("Key")?.Value ?? "", each.Element("VersionId")?.Value);
            try
            {
                var (marker, made) = Delete(call, key, version);
                if (!isQuiet) result.Add(new XElement("Deleted", new XElement("Key", key), version is null ? null : new XElement("VersionId", version),
                    marker ? new[] { new XElement("DeleteMarker", "true"), new XElement("DeleteMarkerVersionId", made) } : null));
            }
            catch (AwsErrorException e) when (e.Code != "NoSuchBucket")
            {
                result.Add(new XElement("Error", new XElement("Key", key), version is null ? null : new XElement("VersionId", version), new XElement("Code", e.Code), new XElement("Message", e.Message)));
            }
        }

        return S3Xml.Answer(result);
    }

    [Fidelity("Replaces the tags.")]
    public async Task<AwsResponse> PutObjectTagging(S3Call call, CancellationToken cancellationToken)
    {
        var each = Existing(call);
        var tags = (await S3Xml.ReadAsync(call.Request, cancellationToken))?.Element("TagSet")?.Elements("Tag") ?? [];
        store.Change(each with { Tags = tags.ToDictionary(t => t.Element("Key")?.Value ?? "", t => t.Element("Value")?.Value ?? "", StringComparer.Ordinal) });
        return S3Xml.Empty();
    }

    [Fidelity("As put.")]
    public AwsResponse GetObjectTagging(S3Call call) => S3Xml.Answer(new XElement("Tagging", new XElement("TagSet",
        Existing(call).Tags.Select(t => new XElement("Tag", new XElement("Key", t.Key), new XElement("Value", t.Value))))));

    [Fidelity("As AWS.")]
    public AwsResponse DeleteObjectTagging(S3Call call)
    {
        store.Change(Existing(call) with { Tags = new Dictionary<string, string>(StringComparer.Ordinal) });
        return S3Xml.Empty(204);
    }

    [Fidelity("Longer always; shorter only under GOVERNANCE with the bypass header.")]
    public async Task<AwsResponse> PutObjectRetention(S3Call call, CancellationToken cancellationToken)
    {
        var each = Existing(call);
        if (!store.Bucket(call.Address.Bucket).HasLock) throw new AwsErrorException("InvalidRequest", "Bucket is missing Object Lock Configuration");
        var put = await S3Xml.ReadAsync(call.Request, cancellationToken);
        DateTimeOffset? until = put?.Element("RetainUntilDate")?.Value is { } text ? ObjectLock.Time(text) : null;
        ObjectLock.CheckShorten(each, until, call, clock.Now);
        store.Change(until is null ? each with { RetentionMode = null, RetainUntil = null } : ObjectLock.Retain(each, put!.Element("Mode")?.Value ?? "", until.Value, clock.Now));
        return S3Xml.Empty();
    }

    [Fidelity("As put, or by the bucket's default.")]
    public AwsResponse GetObjectRetention(S3Call call)
    {
        var each = Existing(call);
        return each.RetentionMode is null ? throw new AwsErrorException("NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration", 404)
            : S3Xml.Answer(new XElement("Retention", new XElement("Mode", each.RetentionMode), new XElement("RetainUntilDate", S3Xml.Time(each.RetainUntil!.Value))));
    }

    [Fidelity("Holds until it is taken off.")]
    public async Task<AwsResponse> PutObjectLegalHold(S3Call call, CancellationToken cancellationToken)
    {
        var each = Existing(call);
        store.Change(each with { HasLegalHold = (await S3Xml.ReadAsync(call.Request, cancellationToken))?.Element("Status")?.Value == "ON" });
        return S3Xml.Empty();
    }

    [Fidelity("As put.")]
    public AwsResponse GetObjectLegalHold(S3Call call) => S3Xml.Answer(new XElement("LegalHold", new XElement("Status", Existing(call).HasLegalHold ? "ON" : "OFF")));

    private (bool IsMarker, string? Version) Delete(S3Call call, string key, string? version)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        if (version is not null)
        {
            if (store.Find(bucket.Name, key, version) is not { } each) return (false, version);
            ObjectLock.CheckDelete(each, call, clock.Now);
            store.Remove(each);
            return (each.IsDeleteMarker, version);
        }

        if (bucket.Versioning is not null) return (true, store.Add(bucket, new S3Object(bucket.Name, key, "", 0, clock.Now) { IsDeleteMarker = true }).Version);
        if (store.Find(bucket.Name, key, null) is { } only) store.Remove(only);
        return (false, null);
    }

    private static (long Offset, long Length, bool IsPart) Range(string? header, long size)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.Ordinal) || header.Contains(',', StringComparison.Ordinal)) return (0, size, false);
        if (header[6..].Split('-') is not [var first, var last]) return (0, size, false);
        long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var (from, to) = first.Length == 0 ? (Math.Max(0, size - Number(last)), size - 1) : (Number(first), last.Length == 0 ? size - 1 : Math.Min(Number(last), size - 1));
        return from < 0 || from >= size || to < from ? throw new AwsErrorException("InvalidRange", "The requested range is not satisfiable", 416) : (from, to - from + 1, true);
    }

    private S3Object Existing(S3Call call) => Existing(store.Bucket(call.Address.Bucket), call.Address.Key, call.Query("versionId"));

    private S3Object Existing(S3Bucket bucket, string key, string? version) => store.Find(bucket.Name, key, version) switch
    {
        null when version is not null => throw new AwsErrorException("NoSuchVersion", "The specified version does not exist.", 404),
        null => throw new AwsErrorException("NoSuchKey", "The specified key does not exist.", 404),
        { IsDeleteMarker: true } when version is not null => throw new AwsErrorException("MethodNotAllowed", "The specified method is not allowed against this resource.", 405),
        { IsDeleteMarker: true } => throw new AwsErrorException("NoSuchKey", "The specified key does not exist.", 404),
        var found => found,
    };

    private static AwsResponse Written(S3Object each, S3Bucket bucket, IReadOnlyDictionary<string, string> checksums)
    {
        var headers = ObjectHeaders.VersionOf(each, bucket);
        headers["ETag"] = each.ETag;
        headers["x-amz-server-side-encryption"] = each.Headers["x-amz-server-side-encryption"];
        foreach (var (name, value) in checksums) headers[name] = value;
        return S3Xml.Empty(200, headers);
    }
}

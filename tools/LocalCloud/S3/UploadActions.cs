using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.S3;

/// <summary>The actions of S3 that upload an object in parts.</summary>
internal sealed class UploadActions(S3Store store, CloudClock clock)
{
    private const int SmallestPart = 5 << 20;
    private const int MostParts = 10_000;
    private const int PageSize = 1000;

    [Fidelity("With metadata, tags and retention of the object to be; kept on disk until it is completed or aborted.")]
    public AwsResponse CreateMultipartUpload(S3Call call)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var target = ObjectLock.Apply(new S3Object(bucket.Name, call.Address.Key, "", 0, clock.Now)
        {
            Headers = ObjectHeaders.Of(call, bucket, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)),
            Tags = ObjectHeaders.Tags(call),
        }, bucket, call, clock.Now);
        var upload = new S3Upload(Guid.NewGuid().ToString("N"), target, []);
        store.Uploads.Set(upload.Id, upload);
        return S3Xml.Answer(new XElement("InitiateMultipartUploadResult", Names(upload)));
    }

    [Fidelity("Digests and checksums of each part are checked as PutObject's; a part may be sent again.")]
    public async Task<AwsResponse> UploadPart(S3Call call, CancellationToken cancellationToken)
    {
        if (!int.TryParse(call.Query("partNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostParts)
            throw new AwsErrorException("InvalidArgument", $"Part number must be an integer between 1 and {MostParts}, inclusive");
        if (call.Header("x-amz-copy-source") is not null) throw new AwsErrorException("NotImplemented", "UploadPartCopy is not served; docs/localcloud.md lists what is", 501);
        var upload = Find(call);
        var file = S3Store.NewFile();
        var body = await S3Body.TakeAsync(call.Request, store.PathOf(file), cancellationToken);
        var part = new S3Part(number, file, body.Length, body.Md5, clock.Now);
        S3Part? replaced = null;
        var changed = store.Uploads.Change(upload.Id, now =>
        {
            replaced = now.Parts.FirstOrDefault(p => p.Number == number);
            return now with { Parts = [.. now.Parts.Where(p => p.Number != number).Append(part).OrderBy(p => p.Number)] };
        });
        if (changed is null) File.Delete(store.PathOf(file));
        if (replaced is not null) File.Delete(store.PathOf(replaced.File));
        return changed is null ? throw Gone() : S3Xml.Empty(200, new Dictionary<string, string>(body.Checksums, StringComparer.OrdinalIgnoreCase) { ["ETag"] = $"\"{body.Md5}\"" });
    }

    [Fidelity("Order, ETags and sizes of the parts are checked; the ETag is S3's for parts. Checksums of the whole are not told.")]
    public async Task<AwsResponse> CompleteMultipartUpload(S3Call call, CancellationToken cancellationToken)
    {
        var upload = Find(call);
        var bucket = store.Bucket(call.Address.Bucket);
        var parts = Wanted(await S3Xml.ReadAsync(call.Request, cancellationToken), upload);
        var file = S3Store.NewFile();
        try
        {
            await using (var whole = new FileStream(store.PathOf(file), FileMode.CreateNew, FileAccess.Write))
            {
                foreach (var part in parts)
                {
                    await using var data = File.OpenRead(store.PathOf(part.File));
                    await data.CopyToAsync(whole, cancellationToken);
                }

                whole.Flush(flushToDisk: true);
            }

#pragma warning disable CA5351 // S3's digest: a check against garbling, not against forgery.
            var digest = MD5.HashData(parts.SelectMany(p => Convert.FromHexString(p.Md5)).ToArray());
#pragma warning restore CA5351
            var added = store.Add(bucket, upload.Target with
            {
                File = file,
                Modified = clock.Now,
                Size = parts.Sum(p => p.Size),
                ETag = string.Create(CultureInfo.InvariantCulture, $"\"{Convert.ToHexStringLower(digest)}-{parts.Count}\""),
            }, current => ObjectHeaders.CheckWrite(current, call));
            store.RemoveUpload(upload);
            return S3Xml.Answer(new XElement("CompleteMultipartUploadResult", new XElement("Location", $"/{bucket.Name}/{added.Key}"),
                new XElement("Bucket", bucket.Name), new XElement("Key", added.Key), new XElement("ETag", added.ETag))) with
            { Headers = ObjectHeaders.VersionOf(added, bucket) };
        }
        catch
        {
            if (store.Uploads.Find(upload.Id) is not null) File.Delete(store.PathOf(file));
            throw;
        }
    }

    [Fidelity("As AWS.")]
    public AwsResponse AbortMultipartUpload(S3Call call)
    {
        store.RemoveUpload(Find(call));
        return S3Xml.Empty(204);
    }

    [Fidelity("Page by page.")]
    public AwsResponse ListParts(S3Call call)
    {
        var upload = Find(call);
        var after = Number(call.Query("part-number-marker")) ?? 0;
        var most = Math.Min(Number(call.Query("max-parts")) ?? PageSize, PageSize);
        var rest = upload.Parts.Where(p => p.Number > after).ToList();
        var page = rest.Take(most).ToList();
        return S3Xml.Answer(new XElement("ListPartsResult", Names(upload), new XElement("PartNumberMarker", after), new XElement("MaxParts", most),
            new XElement("IsTruncated", page.Count < rest.Count ? "true" : "false"), page.Count < rest.Count ? new XElement("NextPartNumberMarker", page[^1].Number) : null,
            new XElement("StorageClass", "STANDARD"), page.Select(p => new XElement("Part", new XElement("PartNumber", p.Number),
                new XElement("LastModified", S3Xml.Time(p.Modified)), new XElement("ETag", $"\"{p.Md5}\""), new XElement("Size", p.Size)))));
    }

    [Fidelity("By prefix, all in one page; delimiters are ignored.")]
    public AwsResponse ListMultipartUploads(S3Call call)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var prefix = call.Query("prefix") ?? "";
        var uploads = store.Uploads.All.Where(u => u.Target.Bucket == bucket.Name && u.Target.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(u => u.Target.Key, StringComparer.Ordinal).ThenBy(u => u.Target.Modified);
        return S3Xml.Answer(new XElement("ListMultipartUploadsResult", new XElement("Bucket", bucket.Name), new XElement("Prefix", prefix), new XElement("IsTruncated", "false"),
            uploads.Select(u => new XElement("Upload", new XElement("Key", u.Target.Key), new XElement("UploadId", u.Id), new XElement("StorageClass", "STANDARD"), new XElement("Initiated", S3Xml.Time(u.Target.Modified))))));
    }

    private static List<S3Part> Wanted(XElement? body, S3Upload upload)
    {
        var parts = new List<S3Part>();
        foreach (var each in body?.Elements("Part") ?? [])
        {
            var number = Number(each.Element("PartNumber")?.Value) ?? 0;
            if (parts.Count > 0 && number <= parts[^1].Number) throw new AwsErrorException("InvalidPartOrder", "The list of parts was not in ascending order. Parts must be ordered by part number.");
            parts.Add(upload.Parts.FirstOrDefault(p => p.Number == number && p.Md5 == each.Element("ETag")?.Value.Trim('"'))
                ?? throw new AwsErrorException("InvalidPart", "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag."));
        }

        if (parts.Count == 0) throw new AwsErrorException("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        return parts.SkipLast(1).Any(p => p.Size < SmallestPart) ? throw new AwsErrorException("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size") : parts;
    }

    private S3Upload Find(S3Call call) =>
        store.Uploads.Find(call.Query("uploadId") ?? "") is { } upload && upload.Target.Bucket == call.Address.Bucket && upload.Target.Key == call.Address.Key ? upload : throw Gone();

    private static XElement[] Names(S3Upload upload) =>
        [new("Bucket", upload.Target.Bucket), new("Key", upload.Target.Key), new("UploadId", upload.Id)];

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static AwsErrorException Gone() =>
        new("NoSuchUpload", "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.", 404);
}

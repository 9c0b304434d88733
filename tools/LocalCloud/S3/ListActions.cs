using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.S3;

/// <summary>The actions of S3 that list objects.</summary>
internal sealed class ListActions(S3Store store)
{
    private const int PageSize = 1000;

    [Fidelity("Prefix, delimiter, start-after, page by page.")]
    public AwsResponse ListObjectsV2(S3Call call)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var after = call.Query("continuation-token") is { Length: > 0 } token ? Decode(token) : call.Query("start-after") ?? "";
        var (items, prefixes, last) = Page(store.Current(bucket.Name), call, after);
        return S3Xml.Answer(new XElement("ListBucketResult",
            new XElement("Name", bucket.Name), new XElement("Prefix", Encoded(call, call.Query("prefix") ?? "")), Optional(call, "Delimiter", "delimiter"), Optional(call, "StartAfter", "start-after"),
            Optional(call, "ContinuationToken", "continuation-token"), Optional(call, "EncodingType", "encoding-type"), new XElement("MaxKeys", Most(call)), new XElement("KeyCount", items.Count + prefixes.Count),
            new XElement("IsTruncated", last is null ? "false" : "true"), last is null ? null : new XElement("NextContinuationToken", Convert.ToBase64String(Encoding.UTF8.GetBytes(last))),
            items.Select(o => Contents(call, o)), prefixes.Select(p => new XElement("CommonPrefixes", new XElement("Prefix", Encoded(call, p))))));
    }

    [Fidelity("Prefix, delimiter, marker, page by page.")]
    public AwsResponse ListObjects(S3Call call)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var (items, prefixes, last) = Page(store.Current(bucket.Name), call, call.Query("marker") ?? "");
        return S3Xml.Answer(new XElement("ListBucketResult",
            new XElement("Name", bucket.Name), new XElement("Prefix", Encoded(call, call.Query("prefix") ?? "")), new XElement("Marker", Encoded(call, call.Query("marker") ?? "")), Optional(call, "Delimiter", "delimiter"),
            Optional(call, "EncodingType", "encoding-type"), new XElement("MaxKeys", Most(call)), new XElement("IsTruncated", last is null ? "false" : "true"), last is null ? null : new XElement("NextMarker", Encoded(call, last)),
            items.Select(o => Contents(call, o)), prefixes.Select(p => new XElement("CommonPrefixes", new XElement("Prefix", Encoded(call, p))))));
    }

    [Fidelity("Versions and delete markers by prefix, newest first, page by page; delimiters are ignored.")]
    public AwsResponse ListObjectVersions(S3Call call)
    {
        var bucket = store.Bucket(call.Address.Bucket);
        var prefix = call.Query("prefix") ?? "";
        var all = store.Versions(bucket.Name).Where(o => o.Key.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var start = call.Query("key-marker") is { Length: > 0 } key
            ? all.FindLastIndex(o => string.CompareOrdinal(o.Key, key) < 0 || (o.Key == key && (call.Query("version-id-marker") is not { Length: > 0 } marker || o.Order >= (store.Find(bucket.Name, key, marker)?.Order ?? 0)))) + 1 : 0;
        var page = all.Skip(start).Take(Most(call)).ToList();
        var isTruncated = start + page.Count < all.Count;
        var newest = all.GroupBy(o => o.Key, StringComparer.Ordinal).Select(g => g.First()).ToHashSet();
        return S3Xml.Answer(new XElement("ListVersionsResult",
            new XElement("Name", bucket.Name), new XElement("Prefix", Encoded(call, prefix)), Optional(call, "EncodingType", "encoding-type"), new XElement("MaxKeys", Most(call)), new XElement("IsTruncated", isTruncated ? "true" : "false"),
            isTruncated ? new[] { new XElement("NextKeyMarker", Encoded(call, page[^1].Key)), new XElement("NextVersionIdMarker", page[^1].Version) } : null,
            page.Select(o => new XElement(o.IsDeleteMarker ? "DeleteMarker" : "Version",
                new XElement("Key", Encoded(call, o.Key)), new XElement("VersionId", o.Version), new XElement("IsLatest", newest.Contains(o) ? "true" : "false"), new XElement("LastModified", S3Xml.Time(o.Modified)),
                o.IsDeleteMarker ? null : new[] { new XElement("ETag", o.ETag), new XElement("Size", o.Size), new XElement("StorageClass", "STANDARD") }))));
    }

    private static (IReadOnlyList<S3Object> Items, IReadOnlyList<string> Prefixes, string? Last) Page(IReadOnlyList<S3Object> all, S3Call call, string after)
    {
        var (prefix, delimiter, most) = (call.Query("prefix") ?? "", call.Query("delimiter") ?? "", Most(call));
        var (items, prefixes) = (new List<S3Object>(), new SortedSet<string>(StringComparer.Ordinal));
        string? last = null;
        foreach (var each in all.Where(o => o.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(o.Key, after) > 0))
        {
            var cut = delimiter.Length == 0 ? -1 : each.Key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal);
            var common = cut < 0 ? null : each.Key[..(cut + delimiter.Length)];
            // What a page before rolled up is not rolled up again.
            if (common is not null && (prefixes.Contains(common) || string.CompareOrdinal(common, after) <= 0 && after.StartsWith(common, StringComparison.Ordinal)))
            {
                if (prefixes.Contains(common)) last = each.Key;
                continue;
            }

            if (items.Count + prefixes.Count == most) return (items, prefixes.ToList(), last);
            last = each.Key;
            if (common is null) items.Add(each);
            else prefixes.Add(common);
        }

        return (items, prefixes.ToList(), null);
    }

    private static XElement Contents(S3Call call, S3Object each) => new("Contents", new XElement("Key", Encoded(call, each.Key)), new XElement("LastModified", S3Xml.Time(each.Modified)),
        new XElement("ETag", each.ETag), new XElement("Size", each.Size), new XElement("StorageClass", "STANDARD"));

    private static XElement? Optional(S3Call call, string name, string query) => call.Query(query) is { Length: > 0 } value ? new XElement(name, query is "encoding-type" or "continuation-token" ? value : Encoded(call, value)) : null;

    private static string Encoded(S3Call call, string text) => call.Query("encoding-type") == "url" ? Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal) : text;

    private static int Most(S3Call call) => int.TryParse(call.Query("max-keys"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? Math.Min(most, PageSize) : PageSize;

    private static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw new AwsErrorException("InvalidArgument", "The continuation token provided is incorrect");
        }
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Dr.Drill.Compliance;

/// <summary>A report as it lies in its bucket.</summary>
/// <param name="Manifest">The bytes of its manifest.</param>
/// <param name="Faults">How its files differ from what the manifest says.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Changes">What changed since the scan before.</param>
internal sealed record ReportInS3(
    ReadOnlyMemory<byte> Manifest, IReadOnlyList<ManifestFault> Faults, ScanSummary Summary, IReadOnlyList<FindingChange> Changes)
{
    /// <summary>Reads all of its files.</summary>
    public static async Task<ReportInS3> ReadAsync(IAmazonS3 s3, PublishedReport report, CancellationToken cancellationToken)
    {
        var location = new Uri(report.Location);
        var (bucket, prefix) = (location.Host, location.AbsolutePath.TrimStart('/'));
        var digests = new List<FileDigest>();
        var (manifest, json) = (ReadOnlyMemory<byte>.Empty, ReadOnlyMemory<byte>.Empty);
        await foreach (var file in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucket, Prefix = prefix }).S3Objects.WithCancellation(cancellationToken))
        {
            using var answer = await s3.GetObjectAsync(bucket, file.Key, cancellationToken);
            using var bytes = new MemoryStream();
            await answer.ResponseStream.CopyToAsync(bytes, cancellationToken);
            var (name, content) = (file.Key[prefix.Length..], bytes.ToArray());
            if (name == ReportManifest.FileName)
                manifest = content;
            else
                digests.Add(new FileDigest(name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
            if (name == "report.json")
                json = content;
        }

        using var parsed = JsonDocument.Parse(json);
        return new ReportInS3(
            manifest,
            ManifestVerifier.VerifyFiles(ManifestJson.Read(manifest.Span), digests),
            parsed.RootElement.GetProperty("summary").Deserialize(ComplianceJson.Default.ScanSummary)!,
            [.. parsed.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.Deserialize(ComplianceJson.Default.FindingChange)!)]);
    }
}

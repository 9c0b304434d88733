using Amazon.S3;
using Amazon.S3.Model;
using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Publishing;

namespace DataReliability.ComplianceScan.Reports;

/// <summary>Publishes reports to a bucket, as <c>reports/SCAN/…</c>.</summary>
/// <param name="s3">The client; its credentials are those that links last with.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="time">The clock.</param>
public sealed class S3ReportPlace(IAmazonS3 s3, string bucket, TimeProvider time) : IReportPlace
{
    // The most that a signature allows. One made with the credentials of a role ends with them, some hours after.
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public IReportFiles Files(string scanId) => new S3ReportFiles(s3, bucket, Prefix(scanId));

    /// <inheritdoc/>
    public string Location(string scanId) => $"s3://{bucket}/{Prefix(scanId)}";

    /// <inheritdoc/>
    public async Task<Uri> LinkAsync(string scanId, CancellationToken cancellationToken) => new(await s3.GetPreSignedURLAsync(
        new GetPreSignedUrlRequest
        {
            BucketName = bucket,
            Key = $"{Prefix(scanId)}index.html",
            Verb = HttpVerb.GET,
            // AWS is spoken to by HTTPS; another endpoint as it is configured.
            Protocol = s3.Config.ServiceURL?.StartsWith("http:", StringComparison.OrdinalIgnoreCase) is true ? Protocol.HTTP : Protocol.HTTPS,
            Expires = time.GetUtcNow().Add(LinkLasts).UtcDateTime,
        }));

    private static string Prefix(string scanId) => $"reports/{scanId}/";
}

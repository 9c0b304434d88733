using Amazon.S3;
using Amazon.S3.Model;
using DataReliability.ComplianceReport.Files;

namespace DataReliability.ComplianceScan.Reports;

/// <summary>Puts the files of a report under a prefix of a bucket, each at once when it is whole: where versions are kept, a
/// report that is written again adds one of each.</summary>
internal sealed class S3ReportFiles(IAmazonS3 s3, string bucket, string prefix) : IReportFiles
{
    /// <inheritdoc/>
    public ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken) =>
        new(new SpooledStream(spool => PutAsync(path, contentType, spool, cancellationToken)));

    private async Task PutAsync(string path, string contentType, Stream content, CancellationToken cancellationToken) => await s3.PutObjectAsync(
        new PutObjectRequest
        {
            BucketName = bucket,
            Key = prefix + path,
            ContentType = contentType,
            InputStream = content,
            AutoCloseStream = false,
        },
        cancellationToken);
}

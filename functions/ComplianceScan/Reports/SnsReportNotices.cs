using System.Globalization;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using DataReliability.Aws.Sns;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceScan.Reports;

/// <summary>Sends the summary of a report to a topic that people subscribe to, with the score and what is missing as attributes to
/// filter on.</summary>
/// <param name="sns">The client.</param>
/// <param name="topic">The topic of compliance reports.</param>
public sealed class SnsReportNotices(IAmazonSimpleNotificationService sns, TopicOptions topic) : IReportNotices
{
    /// <inheritdoc/>
    public Task SendAsync(PublishedReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        return sns.PublishAsync(
            new PublishRequest
            {
                TopicArn = topic.TopicArn,
                Subject = report.Subject,
                Message = $"{report.Text}\nReport: {report.Link}\nAll of its files: {report.Location}\nManifest: SHA-256 {report.ManifestSha256}\n",
                MessageAttributes = new Dictionary<string, MessageAttributeValue>(StringComparer.Ordinal)
                {
                    ["scan"] = new() { DataType = "String", StringValue = report.ScanId },
                    ["failed"] = Number(report.Score.Failed),
                    ["unknown"] = Number(report.Score.Unknown),
                },
            },
            cancellationToken);
    }

    private static MessageAttributeValue Number(int value) => new() { DataType = "Number", StringValue = value.ToString(CultureInfo.InvariantCulture) };
}

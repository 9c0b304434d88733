using System.Globalization;
using System.Text;
using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Csv;

/// <summary>Writes <c>findings.csv</c>: a header, then a line for each finding. UTF-8 without a byte order mark.</summary>
internal sealed class CsvReport : IFindingSink
{
    public const string FileName = "findings.csv";

    private const int FlushChars = 32 * 1024;

    private static readonly string[] Columns =
    [
        "finding_id", "outcome", "waived", "severity", "control", "title", "account", "region", "resource_type", "resource_id",
        "resource_arn", "owner", "team", "reason", "outcome_since", "first_seen", "last_seen", "failed_since", "resolved_at",
        "reopened", "gone_at", "waiver", "waiver_owner", "waiver_approver", "waiver_reason", "waiver_expires", "frameworks", "tags",
    ];

    private readonly Stream _stream;
    private readonly ControlFrameworks _frameworks;
    private readonly StringBuilder _lines = new(FlushChars + 4096);

    private CsvReport(Stream stream, ControlFrameworks frameworks)
    {
        (_stream, _frameworks) = (stream, frameworks);
        CsvText.AppendRecord(_lines, Columns);
    }

    public static async ValueTask<CsvReport> OpenAsync(ReportContents contents, IReportFiles files, CancellationToken cancellationToken) =>
        new(await files.CreateAsync(FileName, "text/csv; charset=utf-8; header=present", cancellationToken), new(contents.Controls));

    public async ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        var (resource, waiver) = (finding.Resource, finding.Waiver);
        CsvText.AppendRecord(_lines,
        [
            finding.Id, finding.Outcome.ToString(), finding.IsWaived ? "yes" : "no", finding.Severity.ToString(), finding.Control, finding.Title,
            resource.Account, resource.Region, resource.Type, resource.Id, resource.Arn, resource.Owner, resource.Team, finding.Reason,
            Time(finding.OutcomeSince), Time(finding.FirstSeen), Time(finding.LastSeen), Time(finding.FailedSince), Time(finding.ResolvedAt),
            finding.Reopened.ToString(CultureInfo.InvariantCulture), Time(finding.GoneAt), waiver?.Id, waiver?.Owner, waiver?.Approver,
            waiver?.Reason, Time(waiver?.Expires), _frameworks.Text(finding.Control),
            resource.Tags is null ? null : string.Join("; ", resource.Tags.Select(tag => $"{tag.Key}={tag.Value}")),
        ]);
        if (_lines.Length >= FlushChars)
            await FlushAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await _stream.DisposeAsync();
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(_lines.ToString()), cancellationToken);
        _lines.Clear();
    }
}

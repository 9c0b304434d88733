using System.Buffers;
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
    private const int TimesKept = 1000;

    private static readonly string[] Columns =
    [
        "finding_id", "outcome", "waived", "severity", "control", "title", "account", "region", "resource_type", "resource_id",
        "resource_arn", "owner", "team", "reason", "outcome_since", "first_seen", "last_seen", "failed_since", "resolved_at",
        "reopened", "gone_at", "waiver", "waiver_owner", "waiver_approver", "waiver_reason", "waiver_expires", "frameworks", "tags",
    ];

    private readonly Stream _stream;
    private readonly ControlFrameworks _frameworks;
    private readonly StringBuilder _lines = new(FlushChars + 4096);
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Dictionary<DateTimeOffset, string> _times = [];
    private (IReadOnlyDictionary<string, string>? Tags, string? Text) _tags;

    private CsvReport(Stream stream, ControlFrameworks frameworks)
    {
        (_stream, _frameworks) = (stream, frameworks);
        CsvText.AppendRecord(_lines, Columns);
    }

    public static async ValueTask<CsvReport> OpenAsync(ReportOpening opening, IReportFiles files, CancellationToken cancellationToken) =>
        new(await files.CreateAsync(FileName, "text/csv; charset=utf-8; header=present", cancellationToken), new(opening.Controls));

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
            Tags(resource.Tags),
        ]);
        if (_lines.Length >= FlushChars)
            await FlushAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(ReportContents contents, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await _stream.DisposeAsync();
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Times are those of scans: few, and many times over.</summary>
    private string? Time(DateTimeOffset? at)
    {
        if (at is not { } time)
            return null;
        if (_times.TryGetValue(time, out var text))
            return text;
        if (_times.Count == TimesKept)
            _times.Clear();
        return _times[time] = time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
    }

    /// <summary>The findings of a resource follow one another, with the same tags.</summary>
    private string? Tags(IReadOnlyDictionary<string, string>? tags)
    {
        if (!ReferenceEquals(tags, _tags.Tags))
            _tags = (tags, tags is null ? null : string.Join("; ", tags.Select(tag => $"{tag.Key}={tag.Value}")));
        return _tags.Text;
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        // An encoder: what two characters make may lie in two chunks.
        foreach (var chunk in _lines.GetChunks())
            _encoder.Convert(chunk.Span, _bytes, flush: false, out _, out _);
        _lines.Clear();
        await _stream.WriteAsync(_bytes.WrittenMemory, cancellationToken);
        _bytes.ResetWrittenCount();
    }
}

using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Json;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Asff;

/// <summary>
/// Writes <c>findings.asff.jsonl</c>: each line is a whole request of BatchImportFindings, with findings of one account and
/// Region, because that account has to send it, to that Region.
/// </summary>
internal sealed class AsffReport : IFindingSink
{
    public const string FileName = "findings.asff.jsonl";

    /// <summary>What a request may hold.</summary>
    public const int BatchLimit = 100;

    /// <summary>What may wait for its request to fill; past it, the fullest one is written as it is.</summary>
    private const int WaitingLimit = 5000;

    private readonly JsonLines _lines;
    private readonly AsffFinding _format;
    private readonly Dictionary<(string Account, string Region), List<Finding>> _waiting = [];
    private int _count;

    private AsffReport(Stream stream, ReportOpening opening) =>
        (_lines, _format) = (new JsonLines(stream), new AsffFinding(new(opening.Controls)));

    public static async ValueTask<AsffReport> OpenAsync(ReportOpening opening, IReportFiles files, CancellationToken cancellationToken) =>
        new(await files.CreateAsync(FileName, "application/jsonl; charset=utf-8", cancellationToken), opening);

    public async ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        var place = (finding.Resource.Account, finding.Resource.Region);
        if (!_waiting.TryGetValue(place, out var batch))
            _waiting[place] = batch = [];
        batch.Add(finding);
        _count++;
        if (batch.Count == BatchLimit)
            await WriteAsync(batch, cancellationToken);
        else if (_count > WaitingLimit)
            await WriteAsync(_waiting.Values.MaxBy(waiting => waiting.Count)!, cancellationToken);
    }

    public async ValueTask CompleteAsync(ReportContents contents, CancellationToken cancellationToken)
    {
        foreach (var (_, batch) in _waiting.OrderBy(waiting => waiting.Key))
            await WriteAsync(batch, cancellationToken);
        await _lines.CompleteAsync(cancellationToken);
    }

    public void Dispose() => _lines.Dispose();

    private async ValueTask WriteAsync(List<Finding> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return;
        _count -= batch.Count;
        var json = _lines.Json;
        json.WriteStartObject();
        json.WriteStartArray("Findings");
        foreach (var finding in batch)
            _format.Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        batch.Clear();
        await _lines.EndAsync(cancellationToken);
    }
}

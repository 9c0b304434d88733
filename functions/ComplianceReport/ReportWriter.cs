using DataReliability.ComplianceReport.Asff;
using DataReliability.ComplianceReport.Csv;
using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Html;
using DataReliability.ComplianceReport.Json;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.ComplianceReport.Ocsf;
using DataReliability.ComplianceReport.Summaries;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport;

/// <summary>
/// Writes a report in all its forms while findings come. Memory does not grow with their number, but for what the first page
/// shows, which is bounded. For one caller at a time.
/// </summary>
public sealed class ReportWriter : IDisposable
{
    private readonly IReportFiles _files;
    private readonly RecordedFiles _recorded;
    private readonly FindingTally _tally = new();
    private readonly List<IFindingSink> _sinks = [];

    private ReportWriter(IReportFiles files) => (_files, _recorded) = (files, new RecordedFiles(files));

    /// <summary>Begins a report.</summary>
    /// <param name="opening">What is known of it by now.</param>
    /// <param name="files">Where it goes.</param>
    /// <param name="cancellationToken">Leaves it unfinished.</param>
    /// <exception cref="ArgumentException">No form is asked for.</exception>
    public static async Task<ReportWriter> OpenAsync(ReportOpening opening, IReportFiles files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(files);
        if (opening.Formats.Count == 0)
            throw new ArgumentException("a report has at least one form: html, csv, json, ocsf or asff", nameof(opening));

        var writer = new ReportWriter(files);
        try
        {
            foreach (var format in opening.Formats.Distinct().Order())
                writer._sinks.Add(await writer.SinkAsync(format, opening, cancellationToken));
        }
        catch
        {
            writer.Dispose();
            throw;
        }

        return writer;
    }

    /// <summary>Adds a finding: each once, in any order.</summary>
    public async ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        _tally.Add(finding);
        foreach (var sink in _sinks)
            await sink.AddAsync(finding, cancellationToken);
    }

    /// <summary>Ends the report, its manifest last: a report without a manifest was not finished.</summary>
    /// <param name="contents">What is known of it after the last finding.</param>
    /// <param name="cancellationToken">Leaves it unfinished.</param>
    public async Task<WrittenReport> CompleteAsync(ReportContents contents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contents);
        foreach (var sink in _sinks)
            await sink.CompleteAsync(contents, cancellationToken);

        var manifest = new ReportManifest
        {
            Version = ReportManifest.CurrentVersion,
            Scan = contents.Summary.ScanId,
            GeneratedAt = contents.GeneratedAt,
            InventorySha256 = contents.InventorySha256,
            Previous = contents.Previous,
            Files = _recorded.Written,
        };
        var bytes = ManifestJson.Write(manifest);
        await using (var stream = await _files.CreateAsync(ReportManifest.FileName, "application/json; charset=utf-8", cancellationToken))
            await stream.WriteAsync(bytes, cancellationToken);

        return new(manifest, new ManifestLink(manifest.Scan, ManifestJson.Sha256(bytes)), ReportDigest.Of(contents, _tally));
    }

    /// <inheritdoc/>
    public void Dispose() => _sinks.ForEach(sink => sink.Dispose());

    private async ValueTask<IFindingSink> SinkAsync(ReportFormat format, ReportOpening opening, CancellationToken cancellationToken) => format switch
    {
        ReportFormat.Html => new HtmlReport(opening, _tally, _recorded),
        ReportFormat.Csv => await CsvReport.OpenAsync(opening, _recorded, cancellationToken),
        ReportFormat.Json => await JsonReport.OpenAsync(opening, _recorded, cancellationToken),
        ReportFormat.Ocsf => await OcsfReport.OpenAsync(opening, _recorded, cancellationToken),
        ReportFormat.Asff => await AsffReport.OpenAsync(opening, _recorded, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such form"),
    };
}

using DataReliability.ComplianceReport.Asff;
using DataReliability.ComplianceReport.Csv;
using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Html;
using DataReliability.ComplianceReport.Json;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.ComplianceReport.Ocsf;
using DataReliability.ComplianceReport.Summaries;

namespace DataReliability.ComplianceReport;

/// <summary>
/// Writes a report in all its forms in one pass over the findings. Memory does not grow with their number, but for what
/// the first page shows and for pages under way, both bounded.
/// </summary>
public static class ReportWriter
{
    /// <summary>Writes a report, its manifest last: a report without a manifest was not finished.</summary>
    /// <param name="contents">What it is written from.</param>
    /// <param name="files">Where it goes.</param>
    /// <param name="cancellationToken">Leaves the report unfinished.</param>
    /// <exception cref="ArgumentException">No form is asked for.</exception>
    public static async Task<WrittenReport> WriteAsync(ReportContents contents, IReportFiles files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(files);
        if (contents.Formats.Count == 0)
            throw new ArgumentException("a report has at least one form: html, csv, json, ocsf or asff", nameof(contents));

        var recorded = new RecordedFiles(files);
        var tally = new FindingTally();
        await WriteFormsAsync(contents, tally, recorded, cancellationToken);

        var manifest = new ReportManifest
        {
            Version = ReportManifest.CurrentVersion,
            Scan = contents.Summary.ScanId,
            GeneratedAt = contents.GeneratedAt,
            InventorySha256 = contents.InventorySha256,
            Previous = contents.Previous,
            Files = recorded.Written,
        };
        var bytes = ManifestJson.Write(manifest);
        await using (var stream = await files.CreateAsync(ReportManifest.FileName, "application/json; charset=utf-8", cancellationToken))
            await stream.WriteAsync(bytes, cancellationToken);

        return new(manifest, new ManifestLink(manifest.Scan, ManifestJson.Sha256(bytes)), ReportDigest.Of(contents, tally));
    }

    private static async Task WriteFormsAsync(
        ReportContents contents, FindingTally tally, RecordedFiles files, CancellationToken cancellationToken)
    {
        var sinks = new List<IFindingSink>();
        try
        {
            foreach (var format in contents.Formats.Distinct().Order())
                sinks.Add(await OpenAsync(format, contents, tally, files, cancellationToken));

            await foreach (var finding in contents.Findings.WithCancellation(cancellationToken))
            {
                tally.Add(finding);
                foreach (var sink in sinks)
                    await sink.AddAsync(finding, cancellationToken);
            }

            foreach (var sink in sinks)
                await sink.CompleteAsync(cancellationToken);
        }
        finally
        {
            foreach (var sink in sinks)
                await sink.DisposeAsync();
        }
    }

    private static async ValueTask<IFindingSink> OpenAsync(
        ReportFormat format, ReportContents contents, FindingTally tally, RecordedFiles files, CancellationToken cancellationToken) => format switch
        {
            ReportFormat.Html => new HtmlReport(contents, tally, files),
            ReportFormat.Csv => await CsvReport.OpenAsync(contents, files, cancellationToken),
            ReportFormat.Json => await JsonReport.OpenAsync(contents, files, cancellationToken),
            ReportFormat.Ocsf => await OcsfReport.OpenAsync(contents, files, cancellationToken),
            ReportFormat.Asff => await AsffReport.OpenAsync(contents, files, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no such form"),
        };
}

using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Tests;

/// <summary>All that a report is written from, at once.</summary>
internal sealed record ReportToWrite
{
    public required ScanSummary Summary { get; init; }

    public required IEnumerable<Finding> Findings { get; init; }

    public required IReadOnlyCollection<FindingChange> Changes { get; init; }

    public required IReadOnlyCollection<ControlMetadata> Controls { get; init; }

    public required IReadOnlyCollection<ReportFormat> Formats { get; init; }

    public required DateTimeOffset GeneratedAt { get; init; }

    public required string InventorySha256 { get; init; }

    public ManifestLink? Previous { get; init; }

    public async Task<WrittenReport> WriteAsync(IReportFiles files)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var report = await ReportWriter.OpenAsync(
            new ReportOpening(Summary.ScanId, Summary.StartedAt, Controls, Formats), files, cancellationToken);
        foreach (var finding in Findings)
            await report.AddAsync(finding, cancellationToken);
        return await report.CompleteAsync(
            new ReportContents { Summary = Summary, Changes = Changes, GeneratedAt = GeneratedAt, InventorySha256 = InventorySha256, Previous = Previous },
            cancellationToken);
    }
}

using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests;

/// <summary>Reports to write.</summary>
internal static class Reports
{
    public static string Inventory { get; } = new('a', 64);

    /// <summary>A report of a sample in every form.</summary>
    public static ReportToWrite Of(SampleScan scan) => new()
    {
        Summary = scan.Summary,
        Findings = scan.Findings(),
        Changes = scan.Changes,
        Controls = SampleScan.Controls,
        Formats = Enum.GetValues<ReportFormat>(),
        GeneratedAt = SampleScan.Now.AddMinutes(1),
        InventorySha256 = Inventory,
    };

    /// <summary>The same report with these findings instead of its own.</summary>
    public static ReportToWrite With(SampleScan scan, params IEnumerable<Finding> findings) =>
        Of(scan) with { Findings = findings };

    public static async Task<(MemoryFiles Files, WrittenReport Report)> WriteAsync(ReportToWrite report)
    {
        var files = new MemoryFiles();
        return (files, await report.WriteAsync(files));
    }

    public static async Task<MemoryFiles> FilesAsync(ReportToWrite report) => (await WriteAsync(report)).Files;

    /// <summary>A link to an earlier report.</summary>
    public static ReportToWrite After(ManifestLink previous, SampleScan scan) => Of(scan) with { Previous = previous };
}

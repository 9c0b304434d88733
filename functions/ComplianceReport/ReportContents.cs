using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport;

/// <summary>What is known of a report once its last finding is.</summary>
public sealed record ReportContents
{
    /// <summary>The scan.</summary>
    public required ScanSummary Summary { get; init; }

    /// <summary>What changed since the scan before; not shown for a first scan.</summary>
    public required IReadOnlyCollection<FindingChange> Changes { get; init; }

    /// <summary>When the report is written, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The SHA-256 of the inventory that was judged: 64 lower-case hexadecimal digits.</summary>
    public required string InventorySha256 { get; init; }

    /// <summary>The report before this one; null for the first.</summary>
    public ManifestLink? Previous { get; init; }
}

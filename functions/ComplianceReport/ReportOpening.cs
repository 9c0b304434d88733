using DataReliability.Core.Compliance;

namespace DataReliability.ComplianceReport;

/// <summary>What has to be known of a report before the first finding.</summary>
/// <param name="ScanId">The scan.</param>
/// <param name="StartedAt">When the scan began, UTC.</param>
/// <param name="Controls">The controls that are asked.</param>
/// <param name="Formats">The forms to write. At least one.</param>
public sealed record ReportOpening(
    string ScanId, DateTimeOffset StartedAt, IReadOnlyCollection<ControlMetadata> Controls, IReadOnlyCollection<ReportFormat> Formats);

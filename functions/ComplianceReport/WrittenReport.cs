using DataReliability.ComplianceReport.Manifests;
using DataReliability.ComplianceReport.Summaries;

namespace DataReliability.ComplianceReport;

/// <summary>A report that was written.</summary>
/// <param name="Manifest">Its files.</param>
/// <param name="Link">What the next report's manifest names it by. Kept elsewhere too, it proves the report.</param>
/// <param name="Digest">What a short message says of it.</param>
public sealed record WrittenReport(ReportManifest Manifest, ManifestLink Link, ReportDigest Digest);

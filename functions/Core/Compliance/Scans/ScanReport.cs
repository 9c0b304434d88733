using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>What a scan found.</summary>
/// <param name="Summary">All but the findings.</param>
/// <param name="Findings">Every finding of the scope, worst first: see <see cref="FindingOrder"/>.</param>
/// <param name="Changes">What changed since the last scan; without the unchanged.</param>
public sealed record ScanReport(ScanSummary Summary, IReadOnlyList<Finding> Findings, IReadOnlyList<FindingChange> Changes);

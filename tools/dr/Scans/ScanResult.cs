using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Dr.Scans;

/// <summary>What a scan found, as far as a terminal shows it.</summary>
/// <param name="Summary">The scan.</param>
/// <param name="Worst">The worst findings, worst first; at most <see cref="WorstFindings.Kept"/>.</param>
/// <param name="Directory">Where the report is; null when none was asked for.</param>
internal sealed record ScanResult(ScanSummary Summary, IReadOnlyList<Finding> Worst, string? Directory);

namespace DataReliability.Core.Compliance.Scans;

/// <summary>The data of <see cref="ScanEvents.ReportRequestedType"/>.</summary>
/// <param name="Workflow">The scan: <c>compliance-scan/KEY</c>.</param>
/// <param name="Attempt">Counts from 1.</param>
public sealed record ReportRequested(string Workflow, int Attempt);

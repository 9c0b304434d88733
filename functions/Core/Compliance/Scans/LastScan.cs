namespace DataReliability.Core.Compliance.Scans;

/// <summary>Names the scan that was started last.</summary>
/// <param name="Workflow">The scan: <c>compliance-scan/KEY</c>.</param>
public sealed record LastScan(string Workflow);

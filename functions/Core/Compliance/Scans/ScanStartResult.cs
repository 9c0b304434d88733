namespace DataReliability.Core.Compliance.Scans;

/// <summary>What became of a request for a scan.</summary>
/// <param name="Scan">The scan: <c>compliance-scan/KEY</c>.</param>
/// <param name="ScanId">Its id, which its report goes by.</param>
/// <param name="Started">Whether it was started now.</param>
/// <param name="Reason">Why, or why not.</param>
public sealed record ScanStartResult(string Scan, string ScanId, bool Started, string Reason);

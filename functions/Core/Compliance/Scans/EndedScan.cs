namespace DataReliability.Core.Compliance.Scans;

/// <summary>A scan whose tasks have all ended or are given up: what its report is written from.</summary>
/// <param name="ScanId">The scan's id.</param>
/// <param name="StartedAt">The time at which all of it was judged, UTC.</param>
/// <param name="EndedAt">When its last task ended or its deadline passed, UTC.</param>
/// <param name="Scope">What it was to look at.</param>
/// <param name="Tasks">One a place of the scope, in its order; each Done or Missing.</param>
/// <param name="InventorySha256">Of all that was judged: 64 lower-case hexadecimal digits.</param>
public sealed record EndedScan(
    string ScanId,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    ScanScope Scope,
    IReadOnlyList<ScanTask> Tasks,
    string InventorySha256);

namespace DataReliability.Core.Compliance.Scans;

/// <summary>How far the scan of one place came.</summary>
/// <param name="Ended">Whether it came to its end, or was given up.</param>
/// <param name="Task">What the report says of it.</param>
/// <param name="InventorySha256">Of what was judged there.</param>
public sealed record PlaceProgress(bool Ended, ScanTask Task, string InventorySha256);

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>How a table goes back in time.</summary>
/// <param name="Enabled">PointInTimeRecoveryStatus is ENABLED.</param>
/// <param name="LatestRestorableTime">LatestRestorableDateTime; null when there is none.</param>
public sealed record PointInTimeRecovery(bool Enabled, DateTimeOffset? LatestRestorableTime);

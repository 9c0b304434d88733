namespace DataReliability.Core.Snapshots.Planning;

/// <summary>What the planner recorded about one database on one day, without starting anything: the state of workflows of
/// kind <c>validation-plan</c>, and the data of <c>snapshot-validation.no-snapshot</c>.</summary>
/// <param name="Database">The database's identifier.</param>
/// <param name="ResourceId">The database's DbiResourceId.</param>
/// <param name="Tier">The database's tier.</param>
/// <param name="SnapshotId">The snapshot that would be validated; null when there is none.</param>
/// <param name="Reason">For people.</param>
public sealed record PlanRecord(string Database, string ResourceId, string Tier, string? SnapshotId, string Reason);

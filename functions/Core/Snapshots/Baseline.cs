namespace DataReliability.Core.Snapshots;

/// <summary>What the last passed validation of a database saw; the next one is compared with it.</summary>
/// <param name="Workflow">The validation, as <c>kind/key</c>.</param>
/// <param name="SnapshotId">The snapshot it was about.</param>
/// <param name="At">When it passed.</param>
/// <param name="RowCounts">Rows by table, <c>database.schema.table</c>.</param>
public sealed record Baseline(
    string Workflow,
    string SnapshotId,
    DateTimeOffset At,
    IReadOnlyDictionary<string, long> RowCounts);

namespace DataReliability.Core.Snapshots.Checks;

/// <summary>What the checks of one attempt found.</summary>
/// <param name="Attempt">The attempt that it answers.</param>
/// <param name="Results">Each check, once; empty while <paramref name="Unfinished"/> is set.</param>
/// <param name="RowCounts">Exact rows by table, <c>database.schema.table</c>; null when they could not be counted.</param>
/// <param name="NewestRow">The newest row's time over all freshness columns; null when none was found.</param>
/// <param name="FirstQuery">From the first attempt to connect to the first answer.</param>
/// <param name="Took">All of it.</param>
/// <param name="Unfinished">Set when time ran out before the checks did: ask again with this.</param>
public sealed record DataCheckReport(
    int Attempt,
    IReadOnlyList<CheckResult> Results,
    IReadOnlyDictionary<string, long>? RowCounts,
    DateTimeOffset? NewestRow,
    TimeSpan FirstQuery,
    TimeSpan Took,
    DataCheckProgress? Unfinished);

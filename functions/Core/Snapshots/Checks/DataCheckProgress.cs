namespace DataReliability.Core.Snapshots.Checks;

/// <summary>
/// How far the checks of a database came, so that a database too large for one invocation is checked by several. To anyone but
/// the checker it is opaque.
/// </summary>
/// <param name="Done">The last table (or sequence) that is checked with its TOAST table and indexes, as
/// <c>database.schema.table</c>, quoted as in SQL; tables are taken in ordinal order of that. Empty at the start.</param>
/// <param name="Findings">What was found so far: a result for each finding, without details.</param>
/// <param name="RowCounts">Rows counted so far.</param>
/// <param name="Took">Time spent so far.</param>
public sealed record DataCheckProgress(
    string Done,
    IReadOnlyList<CheckResult> Findings,
    IReadOnlyDictionary<string, long> RowCounts,
    TimeSpan Took)
{
    /// <summary>The last step done of the table that follows <see cref="Done"/>; empty for none.</summary>
    public string Step { get; init; } = "";

    /// <summary>Relations of that table that have bad pages; nothing else is asked of them.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>Tables that could not be counted; <c>database.</c> stands for all of a database.</summary>
    public IReadOnlyList<string> Uncounted { get; init; } = [];

    /// <summary>Numbers for the summaries, such as pages read, by name.</summary>
    public IReadOnlyDictionary<string, long> Tallies { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>The newest row's time so far.</summary>
    public DateTimeOffset? NewestRow { get; init; }

    /// <summary>From the first attempt to connect to the first answer, in the first invocation.</summary>
    public TimeSpan FirstQuery { get; init; }
}

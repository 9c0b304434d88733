namespace DataReliability.Core.Fleet;

/// <summary>The checks of a validation beyond "it answers", which always runs.</summary>
public sealed record CheckPolicy
{
    /// <summary>Read every page of every relation through the buffer cache, where checksums are verified. Default true.</summary>
    public bool Pages { get; init; } = true;

    /// <summary>Run amcheck over every heap and btree. Default true.</summary>
    public bool Structure { get; init; } = true;

    /// <summary>Compare row counts with the last passed validation; null to not compare.</summary>
    public RowCountPolicy? RowCounts { get; init; } = new();

    /// <summary>Compare the newest row with the snapshot's database time; empty to not compare.</summary>
    public IReadOnlyList<FreshnessPolicy> Freshness { get; init; } = [];

    /// <summary>Questions in SQL, each of which must answer true.</summary>
    public IReadOnlyList<SqlAssertion> Assertions { get; init; } = [];
}

namespace DataReliability.Core.Snapshots.Checks;

/// <summary>One check and what it found.</summary>
/// <param name="Check">connection, pages, amcheck, row-counts, freshness, or assertion:NAME.</param>
/// <param name="Verdict">What it found.</param>
/// <param name="Summary">One sentence with the values that decided: relation and block; table and counts; lag and limit.</param>
/// <param name="Details">Further findings, most telling first; at most 20. Never a row's values.</param>
/// <param name="Took">How long it took.</param>
public sealed record CheckResult(
    string Check,
    CheckVerdict Verdict,
    string Summary,
    IReadOnlyList<string> Details,
    TimeSpan Took);

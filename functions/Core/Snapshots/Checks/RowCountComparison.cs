using System.Globalization;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Snapshots.Checks;

/// <summary>Judges row counts against the last passed validation's.</summary>
public static class RowCountComparison
{
    /// <summary>Records every table that is gone, empty or smaller than the policy allows, the largest loss first.</summary>
    /// <param name="policy">How far a table may shrink.</param>
    /// <param name="baseline">What the last passed validation saw.</param>
    /// <param name="ledger">Holds the counts, and takes the findings.</param>
    public static void Judge(RowCountPolicy policy, Baseline baseline, CheckLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(ledger);
        var losses = baseline.RowCounts
            .Where(before => before.Value >= policy.MinRows && before.Value > 0 && !ledger.IsUncounted(before.Key))
            .Select(before => (
                Table: before.Key,
                Before: before.Value,
                Now: ledger.RowCounts.TryGetValue(before.Key, out var now) ? now : (long?)null))
            .Where(table => table.Now is null or 0 || table.Now < Floor(table.Before, policy.MaxDecrease))
            .OrderByDescending(table => table.Before - (table.Now ?? 0))
            .ThenBy(table => table.Table, StringComparer.Ordinal);
        foreach (var (table, before, now) in losses)
        {
            ledger.Add(CheckNames.RowCounts, CheckVerdict.Failed, now switch
            {
                null => $"{table} is gone: {Show(before)} rows at the baseline",
                0 => $"{table} is empty: {Show(before)} rows at the baseline, 0 now",
                _ => $"{table} shrank: {Show(before)} rows at the baseline, {Show(now.Value)} now, "
                    + $"{Share(before, now.Value)} fewer (limit {policy.MaxDecrease.ToString("0.##%", CultureInfo.InvariantCulture)})",
            });
        }
    }

    /// <summary>A count with its thousands apart.</summary>
    public static string Show(long rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    // In decimals, so that a loss of exactly the limit is allowed.
    private static decimal Floor(long before, double maxDecrease) => before * (1 - (decimal)maxDecrease);

    private static string Share(long before, long now) =>
        ((before - now) / (decimal)before).ToString("0.#%", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace DataReliability.Core.Snapshots.Checks;

/// <summary>Judges the newest row of a column against the time up to which a snapshot holds data.</summary>
public static class FreshnessComparison
{
    /// <summary>How far clocks may differ: rows up to this much newer than the snapshot are taken as written just before it.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Records what the newest row says.</summary>
    /// <param name="column">The column, for the finding.</param>
    /// <param name="newest">Its newest value not after <paramref name="snapshotTime"/> plus the tolerance; null for none.</param>
    /// <param name="hasFuture">Whether it has values after that.</param>
    /// <param name="snapshotTime">The time up to which the snapshot holds data.</param>
    /// <param name="rpo">How old the newest row may be at that time; exactly that is allowed.</param>
    /// <param name="ledger">Takes the findings.</param>
    public static void Judge(
        string column, DateTimeOffset? newest, bool hasFuture, DateTimeOffset snapshotTime, TimeSpan rpo, CheckLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (hasFuture)
        {
            ledger.Add(CheckNames.Freshness, CheckVerdict.Passed, $"{column} has values later than the snapshot, which are left out");
        }

        if (newest is null)
        {
            ledger.Add(
                CheckNames.Freshness,
                hasFuture ? CheckVerdict.Inconclusive : CheckVerdict.Failed,
                hasFuture
                    ? $"{column} has only values later than the snapshot: it does not show when rows were written; name another column"
                    : $"{column} holds no time: its table is empty");
            return;
        }

        ledger.Offer(newest.Value);
        var lag = snapshotTime > newest.Value ? snapshotTime - newest.Value : TimeSpan.Zero;
        var text = $"{column}: the newest row is {Show(lag)} older than the snapshot (limit {Show(rpo)})";
        ledger.Add(CheckNames.Freshness, lag > rpo ? CheckVerdict.Failed : CheckVerdict.Passed, text);
    }

    /// <summary>A duration as hours, minutes and seconds, with days where there are any.</summary>
    public static string Show(TimeSpan time) =>
        time.ToString(time.Days == 0 ? @"hh\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture);
}

using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Tests.Snapshots.Checks;

public class FreshnessComparisonTests
{
    private static readonly DateTimeOffset Snapshot = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-899, CheckVerdict.Passed)]
    [InlineData(-900, CheckVerdict.Passed)]
    [InlineData(-901, CheckVerdict.Failed)]
    [InlineData(60, CheckVerdict.Passed)]
    public void A_newest_row_older_than_the_rpo_fails(int seconds, CheckVerdict verdict) =>
        Assert.Equal(verdict, Judge(Snapshot.AddSeconds(seconds), hasFuture: false));

    [Fact]
    public void A_column_without_a_time_fails() => Assert.Equal(CheckVerdict.Failed, Judge(null, hasFuture: false));

    [Fact]
    public void A_column_with_future_times_only_is_inconclusive() => Assert.Equal(CheckVerdict.Inconclusive, Judge(null, hasFuture: true));

    private static CheckVerdict Judge(DateTimeOffset? newest, bool hasFuture)
    {
        var ledger = new CheckLedger(null);
        FreshnessComparison.Judge("db.public.t.at", newest, hasFuture, Snapshot, TimeSpan.FromMinutes(15), ledger);
        return ledger.Result(CheckNames.Freshness, "passed").Verdict;
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Tests.Snapshots.Checks;

public class RowCountComparisonTests
{
    private const string Table = "ledger.public.payments";

    [Theory]
    [InlineData(1000, 1001, CheckVerdict.Passed)]
    [InlineData(1000, 800, CheckVerdict.Passed)]
    [InlineData(1000, 799, CheckVerdict.Failed)]
    [InlineData(1000, 0, CheckVerdict.Failed)]
    [InlineData(100, 0, CheckVerdict.Failed)]
    [InlineData(99, 0, CheckVerdict.Passed)]
    [InlineData(0, 0, CheckVerdict.Passed)]
    public void A_loss_beyond_the_tolerance_fails(long before, long now, CheckVerdict verdict) =>
        Assert.Equal(verdict, Judge(new RowCountPolicy(), before, ledger => ledger.Count(Table, now)).Verdict);

    [Fact]
    public void An_emptied_table_fails_whatever_the_tolerance() =>
        Assert.Equal(CheckVerdict.Failed, Judge(new RowCountPolicy(1, 0), 5, ledger => ledger.Count(Table, 0)).Verdict);

    [Theory]
    [InlineData(Table)]
    [InlineData("ledger.")]
    public void A_table_that_could_not_be_counted_is_not_gone(string uncounted) =>
        Assert.Equal(CheckVerdict.Passed, Judge(new RowCountPolicy(), 1000, ledger => ledger.CouldNotCount(uncounted)).Verdict);

    [Fact]
    public void A_table_that_is_gone_fails() =>
        Assert.Equal("ledger.public.payments is gone: 1,000 rows at the baseline", Judge(new RowCountPolicy(), 1000, _ => { }).Summary);

    private static CheckResult Judge(RowCountPolicy policy, long before, Action<CheckLedger> see)
    {
        var ledger = new CheckLedger(null);
        see(ledger);
        var baseline = new Baseline("snapshot-validation/a", "rds:a", DateTimeOffset.UnixEpoch, new Dictionary<string, long> { [Table] = before });
        RowCountComparison.Judge(policy, baseline, ledger);
        return ledger.Result(CheckNames.RowCounts, "passed");
    }
}

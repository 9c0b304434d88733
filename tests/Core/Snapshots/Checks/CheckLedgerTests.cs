using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Tests.Snapshots.Checks;

public class CheckLedgerTests
{
    [Fact]
    public void A_failure_outweighs_what_could_not_be_looked_at_and_comes_first()
    {
        var ledger = new CheckLedger(null);
        ledger.Add("pages", CheckVerdict.Passed, "a note");
        ledger.Add("pages", CheckVerdict.Inconclusive, "refused");
        ledger.Add("pages", CheckVerdict.Failed, "bad");

        var result = ledger.Result("pages", "good");

        Assert.Equal((CheckVerdict.Failed, "bad"), (result.Verdict, result.Summary));
        Assert.Equal(["refused", "a note"], result.Details);
    }

    [Fact]
    public void What_could_not_be_looked_at_is_never_passed()
    {
        var ledger = new CheckLedger(null);
        ledger.Add("pages", CheckVerdict.Inconclusive, "refused");

        Assert.Equal(CheckVerdict.Inconclusive, ledger.Result("pages", "good").Verdict);
        Assert.Equal((CheckVerdict.Passed, "good"), (ledger.Result("amcheck", "good").Verdict, ledger.Result("amcheck", "good").Summary));
    }

    [Fact]
    public void Findings_are_kept_once_and_in_bounded_room()
    {
        var ledger = new CheckLedger(null);
        for (var n = 0; n < 50; n++)
        {
            ledger.Add("pages", CheckVerdict.Failed, $"bad {n % 25}");
        }

        var progress = ledger.PutAway("", "", [], TimeSpan.Zero, TimeSpan.Zero);

        Assert.Equal(CheckLedger.Kept, progress.Findings.Count);
        Assert.Equal(CheckLedger.Kept, ledger.Result("pages", "good").Details.Count);
    }

    [Fact]
    public void What_is_put_away_and_taken_up_ends_in_the_same_results()
    {
        var ledger = new CheckLedger(null);
        ledger.Add("pages", CheckVerdict.Failed, "bad");
        ledger.Spend("pages", TimeSpan.FromSeconds(3));
        ledger.Count("db.public.t", 5);
        ledger.CouldNotCount("db.public.u");
        ledger.Offer(DateTimeOffset.UnixEpoch);

        var again = new CheckLedger(ledger.PutAway("db.public.t", "step", ["public.t"], TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(1)));
        again.Count("db.public.t", 2);

        Assert.Equal(TimeSpan.FromSeconds(3), again.Result("pages", "good").Took);
        Assert.Equal("bad", again.Result("pages", "good").Summary);
        Assert.Equal(7, again.RowCounts["db.public.t"]);
        Assert.True(again.IsUncounted("db.public.u"));
        Assert.Equal(DateTimeOffset.UnixEpoch, again.NewestRow);
    }
}

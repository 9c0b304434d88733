using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Core.Tests.Snapshots.Restores;

public class TeardownTests
{
    private static readonly TeardownProgress Begun = new(Ledger.Now);

    [Fact]
    public void What_is_ours_is_deleted() => Assert.IsType<TeardownStep.Delete>(Decide(Restored.Instance().Seen()));

    [Theory]
    [InlineData("creating")]
    [InlineData("deleting")]
    public void What_can_not_be_deleted_now_is_waited_for(string status) => Assert.IsType<TeardownStep.Wait>(Decide(Restored.Instance(status).Seen()));

    [Theory]
    [InlineData("failed")]
    [InlineData("incompatible-restore")]
    [InlineData("storage-full")]
    [InlineData("never-heard-of")]
    public void A_broken_restore_is_deleted_too(string status) => Assert.IsType<TeardownStep.Delete>(Decide(Restored.Instance(status).Seen()));

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)]
    [InlineData(121, true)]
    public void Deletion_is_asked_for_again_after_two_minutes(int seconds, bool again)
    {
        var step = Decide(Restored.Instance().Seen(), Begun with { Asks = 1, AskedAt = Ledger.Now }, TimeSpan.FromSeconds(seconds));

        Assert.Equal(again, step is TeardownStep.Delete);
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    public void A_refused_deletion_is_asked_for_again_after_thirty_seconds(int seconds, bool again)
    {
        var refused = Begun.Ask(Ledger.Now).After(EffectOutcome.Refused(DeleteInstance.EffectName, "Throttling", "slow down"));

        var step = Decide(Restored.Instance().Seen(), refused, TimeSpan.FromSeconds(seconds));

        Assert.Equal(again, step is TeardownStep.Delete);
    }

    [Fact]
    public void A_deletion_of_unknown_outcome_is_given_two_minutes_to_show()
    {
        var unknown = Begun.Ask(Ledger.Now).After(EffectOutcome.Unknown(DeleteInstance.EffectName, "TimedOut", "no answer"));

        Assert.IsType<TeardownStep.Wait>(Decide(Restored.Instance().Seen(), unknown, TimeSpan.FromSeconds(119)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void After_an_hour_people_are_told(int ticks, bool failed)
    {
        var step = Decide(Restored.Instance("deleting").Seen(), after: TimeSpan.FromHours(1).Add(TimeSpan.FromTicks(ticks)));

        Assert.Equal(failed, step is TeardownStep.Failed);
    }

    [Fact]
    public void What_is_not_ours_is_left_alone_at_once()
    {
        var step = Decide((Restored.Instance() with { ResourceId = "db-OTHER" }).Seen());

        Assert.Contains("db-OTHER", Assert.Single(Assert.IsType<TeardownStep.Failed>(step).Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Deletion_protection_is_not_lifted_but_told() =>
        Assert.IsType<TeardownStep.Failed>(Decide((Restored.Instance() with { DeletionProtection = true }).Seen()));

    [Fact]
    public void What_could_not_be_looked_at_is_waited_for() =>
        Assert.IsType<TeardownStep.Wait>(Decide(new Sight<DatabaseInstance>.Unknown("DescribeDBInstances", "Throttling")));

    [Fact]
    public void What_was_seen_and_is_gone_is_done() => Assert.IsType<TeardownStep.Done>(Decide(new Sight<DatabaseInstance>.Gone()));

    [Theory]
    [InlineData(299, false)]
    [InlineData(300, true)]
    public void What_was_asked_for_and_never_seen_may_still_appear_for_five_minutes(int seconds, bool done)
    {
        var step = Teardown.Decide(
            Restored.Identity with { ResourceId = null }, Ledger.Now, Begun, new Sight<DatabaseInstance>.Gone(), Ledger.Now.AddSeconds(seconds), new TeardownLimits());

        Assert.Equal(done, step is TeardownStep.Done);
    }

    private static TeardownStep Decide(Sight<DatabaseInstance> sight, TeardownProgress? progress = null, TimeSpan after = default) =>
        Teardown.Decide(Restored.Identity, Ledger.Now, progress ?? Begun, sight, Ledger.Now + after, new TeardownLimits());
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Tests.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Snapshots;
using static DataReliability.Core.Tests.Snapshots.Validation.ValidationStages;

namespace DataReliability.Core.Tests.Snapshots.Validation;

/// <summary>Single decisions on the way to a restore that is open, state by state.</summary>
public class RestoreDecisionTests
{
    [Fact]
    public void A_planned_validation_asks_for_a_private_restore_with_tags_of_its_own()
    {
        var decision = Decide(Planned(), Gone);

        var order = Assert.IsType<RestoreInstance>(Assert.Single(decision.Effects));
        Assert.Equal("restoring", decision.Status);
        Assert.StartsWith("dr-restore-ledger-", order.Instance.Name, StringComparison.Ordinal);
        Assert.Equal(("isolated", "sg-isolated", "stack-a-restore-postgres17"), (order.SubnetGroup, order.SecurityGroupId, order.ParameterGroup));
        Assert.Equal(
            [FleetTags.CreatedBy, FleetTags.Deadline, FleetTags.RestoreOf, FleetTags.Workflow],
            order.Instance.Tags.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2026-03-01T10:00:00Z", order.Instance.Tags[FleetTags.Deadline]);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("creating")]
    [InlineData("failed")]
    public void A_snapshot_that_is_not_available_ends_it_inconclusive(string status)
    {
        var decision = Decide(Planned(), Gone, new Sight<Snapshot>.Seen(Ledger.Snapshot() with { Status = status }));

        Assert.Equal("inconclusive", decision.Status);
        Assert.Contains(status, Assert.Single(decision.Reasons), StringComparison.Ordinal);
        Assert.Equal(TeardownResult.NothingToTearDown, decision.State.TeardownResult);
    }

    [Fact]
    public void A_snapshot_that_is_gone_ends_it_inconclusive() =>
        Assert.Equal("snapshot rds:ledger-0 is gone", Assert.Single(Decide(Planned(), Gone, new Sight<Snapshot>.Gone()).Reasons));

    [Fact]
    public void A_snapshot_of_the_same_name_but_another_time_is_not_the_planned_one() => Assert.Equal(
        "inconclusive", Decide(Planned(), Gone, new Sight<Snapshot>.Seen(Ledger.Snapshot() with { TakenAt = Ledger.Now })).Status);

    [Fact]
    public void A_snapshot_that_could_not_be_looked_at_is_waited_for()
    {
        var decision = Decide(Planned(), Gone, new Sight<Snapshot>.Unknown("DescribeDBSnapshots", "Throttling"));

        Assert.Equal("planned", decision.Status);
        Assert.Empty(decision.Effects);
        Assert.False(decision.Noteworthy);
    }

    [Theory]
    [InlineData(-1, "restoring")]
    [InlineData(0, "tearing-down")]
    [InlineData(1, "tearing-down")]
    public void The_deadline_is_kept_to_the_tick(int ticks, string status)
    {
        var decision = Decide(Restoring(), Restored("creating").Seen(), now: Ledger.Now.AddHours(8).AddTicks(ticks));

        Assert.Equal(status, decision.Status);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("incompatible-restore")]
    [InlineData("insufficient-capacity")]
    [InlineData("inaccessible-encryption-credentials-recoverable")]
    [InlineData("restore-error")]
    [InlineData("storage-full")]
    public void A_terminal_status_is_not_waited_for(string status)
    {
        var decision = Decide(Restoring(), Restored(status).Seen(), now: Later);

        Assert.Equal("tearing-down", decision.Status);
        Assert.Equal(ValidationVerdict.Inconclusive, decision.State.Verdict);
        Assert.Contains(status, Assert.Single(decision.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backing-up")]
    [InlineData("modifying")]
    [InlineData("never-heard-of")]
    public void A_passing_or_unknown_status_is_waited_for(string status)
    {
        var decision = Decide(Restoring(), Restored(status).Seen(), now: Later);

        Assert.Equal("restoring", decision.Status);
        Assert.Equal("db-RESTORED1", decision.State.Restore.ResourceId);
        Assert.Equal(Later.AddSeconds(30), decision.DueAt);
    }

    [Fact]
    public void Isolation_is_proven_before_opening()
    {
        var decision = Decide(Restoring(), (Restored() with { PubliclyAccessible = true }).Seen(), now: Later);

        Assert.Empty(decision.Effects);
        Assert.Equal("tearing-down", decision.Status);
        Assert.Equal(ValidationVerdict.Inconclusive, decision.State.Verdict);
        var page = Assert.Single(decision.Events);
        Assert.Equal(("snapshot-validation.isolation-broken", "true", "critical"), (page.Type, page.Attributes["page"], page.Attributes["severity"]));
    }

    [Fact]
    public void An_isolated_restore_is_opened() =>
        Assert.IsType<OpenInstance>(Assert.Single(Decide(Restoring(), Restored().Seen(), now: Later).Effects));

    [Fact]
    public void A_stranger_of_our_name_is_left_alone_and_told()
    {
        var state = Restoring() with { LastOutcome = EffectOutcome.Refused("restore-instance", "DBInstanceAlreadyExists", "taken") };

        var decision = Decide(state, Restored().Without(FleetTags.Workflow).Seen(), now: Later);

        Assert.Empty(decision.Effects);
        Assert.Equal("inconclusive", decision.Status);
        Assert.Null(decision.DueAt);
        Assert.Equal(TeardownResult.NothingToTearDown, decision.State.TeardownResult);
        Assert.Equal(["snapshot-validation.name-taken", "snapshot-validation.inconclusive"], decision.Events.Select(sent => sent.Type));
    }

    [Fact]
    public void A_restore_replaced_behind_our_back_is_left_alone_and_its_teardown_failed()
    {
        var state = Restoring() with { Restore = Restoring().Restore with { ResourceId = "db-RESTORED1" } };

        var decision = Decide(state, (Restored() with { ResourceId = "db-OTHER" }).Seen(), now: Later);

        Assert.Empty(decision.Effects);
        Assert.Equal(TeardownResult.TeardownFailed, decision.State.TeardownResult);
        Assert.Contains("snapshot-validation.teardown-failed", decision.Events.Select(sent => sent.Type));
    }

    [Fact]
    public void An_existing_restore_of_ours_is_gone_on_with()
    {
        var state = Restoring() with { LastOutcome = EffectOutcome.Refused("restore-instance", "DBInstanceAlreadyExists", "taken") };

        Assert.Equal("opening", Decide(state, Restored().Seen(), now: Later).Status);
    }

    [Fact]
    public void Opening_waits_while_the_password_is_pending()
    {
        var decision = Decide(Opening(), (Restored() with { PendingChanges = ["MasterUserPassword"] }).Seen(), now: Later.AddMinutes(1));

        Assert.Equal("opening", decision.Status);
        Assert.Null(decision.State.Times.OpenedAt);
    }

    [Theory]
    [InlineData(9, "opening")]
    [InlineData(10, "checking")]
    [InlineData(11, "checking")]
    public void Nothing_pending_is_believed_after_ten_seconds(int seconds, string status) =>
        Assert.Equal(status, Decide(Opening(), Restored().Seen(), now: Later.AddSeconds(seconds)).Status);

    [Fact]
    public void An_open_restore_has_its_checks_asked_for()
    {
        var decision = Decide(Opening(), Restored().Seen(), now: Later.AddMinutes(1));

        var asked = Assert.Single(decision.Events);
        Assert.Equal("snapshot-validation.checks-requested", asked.Type);
        Assert.Equal($$"""{"workflow":"{{Id}}","attempt":1}""", asked.Data);
        Assert.Equal(Later.AddMinutes(21), decision.DueAt);
        Assert.Equal("restored.example", decision.State.Checking!.Host);
    }

    [Fact]
    public void A_refused_password_is_not_asked_for_again()
    {
        var state = Opening() with { LastOutcome = EffectOutcome.Refused("open-instance", "AccessDenied", "no") };

        Assert.Equal("tearing-down", Decide(state, Restored().Seen(), now: Later.AddMinutes(1)).Status);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_password_refused_for_now_is_asked_for_up_to_ten_times(int asks, bool again)
    {
        var state = Opening() with { OpenAsks = asks, LastOutcome = EffectOutcome.Refused("open-instance", "InvalidDBInstanceState", "busy") };

        Assert.Equal(again ? "opening" : "tearing-down", Decide(state, Restored().Seen(), now: Later.AddMinutes(1)).Status);
    }
}

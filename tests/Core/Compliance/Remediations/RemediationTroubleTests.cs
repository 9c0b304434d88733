using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>What remediations do past a limit, after failures, and where nobody can see.</summary>
public class RemediationTroubleTests
{
    [Fact]
    public async Task Exactly_so_many_changes_are_made_in_an_hour()
    {
        var world = new RemediationWorld { Policy = RemediationSample.Policy with { Limits = new RemediationLimits { ChangesPerHour = 2 } } };
        for (var n = 1; n <= 5; n++)
            world.Put(Numbered(n));
        var times = new List<DateTimeOffset>();
        world.Answers = _ =>
        {
            times.Add(world.Time.GetUtcNow());
            return null;
        };

        await world.MendAsync();

        Assert.All(world.States, state => Assert.Equal(RemediationOutcome.Applied, state.Outcome));
        Assert.Equal([2, 2, 1], times.GroupBy(at => at.Hour).Select(hour => hour.Count()));
    }

    [Fact]
    public async Task Nobody_takes_two_turns_and_no_two_take_one()
    {
        var world = new RemediationWorld();
        var takers = Enumerable.Range(1, 20).Select(n => new WorkflowId("remediation", $"db-{n}-1")).ToList();

        var outcomes = await Task.WhenAll(takers.Concat(takers).Select(taker => Task.Run(() => world.NewTurns().TakeAsync(taker, new TakeTurn("20261124T06", 7, 1), default))));

        var taken = outcomes.Zip(takers.Concat(takers)).Where(pair => pair.First.Result == EffectResult.Done).ToList();
        Assert.Equal(7, taken.Select(pair => pair.First.Value).Distinct().Count());
        Assert.Equal(7, taken.Select(pair => pair.Second).Distinct().Count());
    }

    [Fact]
    public async Task After_so_many_failures_nothing_more_is_changed_and_people_are_told()
    {
        var world = new RemediationWorld { Policy = RemediationSample.Policy with { Limits = new RemediationLimits { Failures = 2, FailureWindow = TimeSpan.FromHours(3) } } };
        for (var n = 1; n <= 4; n++)
            world.Put(Numbered(n));
        world.Answers = effect => EffectOutcome.Refused(effect.Name, "InvalidParameterCombination", "no");

        await world.MendAsync();

        Assert.Equal(2, world.Sent.Count);
        Assert.Equal(
            [RemediationOutcome.Failed, RemediationOutcome.Failed, RemediationOutcome.Refused, RemediationOutcome.Refused],
            world.States.Select(state => state.Outcome!.Value).OrderByDescending(outcome => outcome));
        var told = Assert.Single(world.Store.Events.Values, one => one.Type == RemediationEvents.StoppedType);
        Assert.Equal(("true", "critical"), (told.Attributes["page"], told.Attributes["severity"]));

        // A failure counts for a while only.
        world.Answers = _ => null;
        world.Time.Advance(TimeSpan.FromHours(4));
        await world.MendAsync();
        Assert.Equal(6, world.Sent.Count);
    }

    [Fact]
    public async Task What_AWS_refuses_is_tried_again_after_later_scans_and_then_no_more()
    {
        var world = RemediationWorld.Failing("RDS.8");
        world.Policy = RemediationSample.Policy with { Limits = new RemediationLimits { Failures = 20 } };
        world.Answers = effect => EffectOutcome.Refused(effect.Name, "InvalidParameterCombination", "no");

        for (var day = 0; day < 6; day++)
        {
            await world.MendAsync();
            world.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(3, world.Sent.Count);
    }

    [Fact]
    public async Task A_call_that_was_one_too_many_is_sent_again_past_all_guards()
    {
        var world = RemediationWorld.Failing("RDS.8");
        world.Answers = effect => world.Sent.Count == 1 ? EffectOutcome.Refused(effect.Name, "Throttling", "Rate exceeded") : null;

        var state = await world.MendAsync();

        Assert.Equal((RemediationOutcome.Applied, 2), (state.Outcome, state.Tries));
    }

    [Fact]
    public async Task Without_an_answer_the_state_is_looked_at_and_what_arrived_is_not_sent_again()
    {
        var world = RemediationWorld.Failing("RDS.8");
        world.Answers = effect =>
        {
            world["ledger"] = world["ledger"] with { Resource = Settings.Make(world["ledger"].Resource, effect.Change) };
            return EffectOutcome.Unknown(effect.Name, "NoAnswer", "connection reset");
        };

        var state = await world.MendAsync();

        Assert.Equal((RemediationOutcome.Applied, 1, true), (state.Outcome, state.Tries, state.IsUncertain));
        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task What_never_comes_into_force_failed()
    {
        var world = RemediationWorld.Failing("RDS.8");
        world.Answers = effect => EffectOutcome.Done(effect.Name);

        var state = await world.MendAsync();

        Assert.Equal(RemediationOutcome.Failed, state.Outcome);
        Assert.Single(world.Sent);
        Assert.Equal("DeletionProtection is not on 30 minutes after it was changed: its status is available, pending: nothing", await world.ReasonAsync());
    }

    [Fact]
    public async Task A_database_that_comes_back_late_from_being_modified_is_waited_for()
    {
        var world = RemediationWorld.Failing("RDS.8");
        await world.ScanAsync();
        await world.PlanAsync();
        world.Answers = effect =>
        {
            world["ledger"] = world["ledger"] with { Status = "modifying", Resource = Settings.Make(world["ledger"].Resource, effect.Change) };
            return EffectOutcome.Done(effect.Name);
        };
        await world.RunAsync(TimeSpan.FromMinutes(10));
        Assert.Equal("verifying", world.Records[^1].Status);

        world["ledger"] = world["ledger"] with { Status = "available" };
        await world.RunAsync();

        Assert.Equal("applied", world.Records[^1].Status);
    }

    [Fact]
    public async Task Blindness_is_waited_out_and_at_last_refused()
    {
        var world = RemediationWorld.Failing("RDS.8");
        await world.ScanAsync();
        await world.PlanAsync();
        world.IsBlind = true;
        await world.RunAsync(TimeSpan.FromMinutes(30));
        Assert.Equal("planned", world.Records[^1].Status);
        world.IsBlind = false;
        await world.RunAsync();
        Assert.Equal("applied", world.Records[^1].Status);

        world.Put(RemediationSample.Failing["RDS.17"]);
        await world.ScanAsync();
        await world.PlanAsync();
        world.IsBlind = true;
        await world.RunAsync();
        Assert.Equal("refused", world.Records[^1].Status);
        Assert.Single(world.Sent);
    }

    private static DBInstance Numbered(int number) => Sample.Instance with
    {
        Id = $"ledger-{number}",
        Arn = $"arn:aws:rds:eu-west-1:{Sample.Account}:db:ledger-{number}",
        ResourceId = $"db-LEDGER{number}",
        DeletionProtection = false,
    };
}

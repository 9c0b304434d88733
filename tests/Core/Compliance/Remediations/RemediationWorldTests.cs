using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>Whole remediations, with what goes wrong between a finding and its mending.</summary>
public class RemediationWorldTests(ITestOutputHelper output)
{
    public static TheoryData<string> Controls => [.. RemediationCatalogue.Controls];

    [Theory]
    [MemberData(nameof(Controls))]
    public async Task Each_failure_is_mended_once_recorded_before_and_after_and_undone(string control)
    {
        var world = RemediationWorld.Failing(control);
        var before = world[Id(control)].Resource;

        var mended = await world.MendAsync();

        Assert.Equal((RemediationOutcome.Applied, control), (mended.Outcome, mended.Control));
        Assert.StartsWith("Failed: ", mended.Before, StringComparison.Ordinal);
        Assert.StartsWith("Passed: ", mended.After, StringComparison.Ordinal);
        Assert.Single(world.Sent);

        var offer = Assert.IsType<RevertOffer.Ready>(await world.Reverter.OfferAsync(world.Records[^1].Id, default));
        Assert.NotNull(await world.Reverter.StartAsync(offer, acceptsLoss: true, "ada", default));
        await world.RunAsync();

        Assert.Equal(RemediationOutcome.Applied, world.States[^1].Outcome);
        Assert.Equal(2, world.Sent.Count);
        Assert.True(world.Sent[0].Change.Inverse().IsInForce(world[Id(control)].Resource).Match(yes => yes, _ => false));
        Assert.Equal(before.Tags.ToString(), world[Id(control)].Resource.Tags.ToString());
    }

    [Fact]
    public async Task Wherever_a_process_dies_the_end_is_that_of_an_undisturbed_run_and_nothing_is_changed_twice()
    {
        var undisturbed = await RunAsync(diesAt: 0);
        var expected = End(undisturbed);
        output.WriteLine($"{undisturbed.Points} places to die at: {expected}");
        Assert.True(undisturbed.Points > 20, $"{undisturbed.Points}");
        Assert.Equal(2, undisturbed.Sent.Count);

        for (var point = 1; point <= undisturbed.Points; point++)
        {
            var disturbed = await RunAsync(point);
            Assert.True(expected == End(disturbed), $"died at {point} of {undisturbed.Points}\n{expected}\n{End(disturbed)}");
            Assert.Equal(disturbed.Sent.DistinctBy(one => (one.Target.Id, one.Change.ToString())), disturbed.Sent);
        }
    }

    [Fact]
    public async Task Planning_twice_plans_once_and_a_dry_run_changes_nothing()
    {
        var world = RemediationWorld.Failing("RDS.8");
        world.Policy = RemediationSample.Policy with { Mode = RemediationMode.DryRun };
        world.Put(Sample.Instance with { DeletionProtection = false, CopyTagsToSnapshot = false });

        await world.ScanAsync();
        Assert.Equal(2, (await world.PlanAsync())!.Planned.Count);
        await world.RunAsync();
        Assert.Empty((await world.PlanAsync())!.Planned);
        world.Time.Advance(TimeSpan.FromDays(1));
        await world.ScanAsync();
        Assert.Empty((await world.PlanAsync())!.Planned);

        Assert.Empty(world.Sent);
        Assert.All(world.States, state => Assert.Equal((RemediationOutcome.DryRun, RemediationStage.Ended), (state.Outcome, state.Stage)));
        Assert.Equal(
            ["aws rds modify-db-instance --db-instance-identifier ledger --copy-tags-to-snapshot --region eu-west-1", "aws rds modify-db-instance --db-instance-identifier ledger --deletion-protection --region eu-west-1"],
            world.States.Select(state => state.Cli).Order());
        Assert.Equal(2, (await world.Store.ListAsync(RemediationFiling.Records, "", default)).Count);
    }

    [Fact]
    public async Task Of_one_database_one_change_is_made_at_a_time()
    {
        var world = new RemediationWorld();
        world.Put(Sample.Instance with { DeletionProtection = false, CopyTagsToSnapshot = false });
        await world.ScanAsync();

        Assert.Single((await world.PlanAsync())!.Planned);
        var again = await world.PlanAsync();
        Assert.Equal((0, 1), (again!.Planned.Count, again.UnderWay));
        await world.RunAsync();
        Assert.Single((await world.PlanAsync())!.Planned);
        await world.RunAsync();

        Assert.Equal(["DeletionProtection", "CopyTagsToSnapshot"], world.Sent.Select(one => one.Change.Setting));
        Assert.Equal(["db-LEDGER-1", "db-LEDGER-2"], world.Records.Select(record => record.Id.Key));
        Assert.Empty((await world.PlanAsync())!.Planned);
    }

    [Fact]
    public async Task A_dry_run_is_followed_by_mending_once_the_policy_says_so()
    {
        var world = RemediationWorld.Failing("RDS.8");
        world.Policy = RemediationSample.Policy with { Mode = RemediationMode.DryRun };
        await world.MendAsync();
        world.Policy = RemediationSample.Policy;

        Assert.Single((await world.PlanAsync())!.Planned);
        await world.RunAsync();

        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_not_planned()
    {
        var world = RemediationWorld.Failing("RDS.8");
        await world.ScanAsync();

        world.Policy = null;
        Assert.Empty((await world.PlanAsync())!.Planned);
        world.Policy = RemediationSample.Policy with { Controls = ["RDS.17"] };
        Assert.Empty((await world.PlanAsync())!.Planned);
        world.Policy = RemediationSample.Policy with { Tag = new RemediationTag("team", "search") };
        Assert.Empty((await world.PlanAsync())!.Planned);
        world.Policy = RemediationSample.Policy;
        world.Waivers.Add(RemediationWaiver.Of("RDS.8", world.Time.GetUtcNow()));
        Assert.Empty((await world.PlanAsync())!.Planned);
    }

    [Fact]
    public async Task What_a_person_undid_is_not_mended_again()
    {
        var world = RemediationWorld.Failing("RDS.8");
        await world.MendAsync();
        await RevertAsync(world, world.Records[^1].Id);
        world.Time.Advance(TimeSpan.FromDays(1));
        await world.ScanAsync();

        Assert.Empty((await world.PlanAsync())!.Planned);

        // Undoing the undoing mends it, and from then on it is mended again.
        await RevertAsync(world, world.Records[^1].Id);
        Assert.Equal("on", world.Sent[^1].Change.After);
        world.Put(RemediationSample.Failing["RDS.8"]);
        world.Time.Advance(TimeSpan.FromDays(1));
        await world.ScanAsync();
        Assert.Single((await world.PlanAsync())!.Planned);
    }

    [Fact]
    public async Task Undoing_that_loses_something_needs_somebody_who_accepts_that()
    {
        var world = RemediationWorld.Failing("RDS.11");
        await world.MendAsync();
        var offer = Assert.IsType<RevertOffer.Ready>(await world.Reverter.OfferAsync(world.Records[^1].Id, default));

        await world.Reverter.StartAsync(offer, acceptsLoss: false, "ada", default);
        await world.RunAsync();

        Assert.Equal(RemediationOutcome.Refused, world.States[^1].Outcome);
        Assert.StartsWith("undoing it loses something, which nobody accepted: automated backups older than 6 days", await world.ReasonAsync(), StringComparison.Ordinal);
        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_undone()
    {
        var world = RemediationWorld.Failing("RDS.11");
        await world.MendAsync();
        world.Put(Sample.Instance with { BackupRetentionDays = 14 });

        await RevertAsync(world, world.Records[^1].Id);

        Assert.Equal(RemediationOutcome.Refused, world.States[^1].Outcome);
        Assert.Equal("BackupRetentionPeriod is not 7 days any more, as remediation/db-LEDGER-1 left it: somebody has changed it since", await world.ReasonAsync());
        Assert.Single(world.Sent);
    }

    [Fact]
    public async Task Only_what_was_applied_is_undone_and_nothing_beside_what_is_under_way()
    {
        var world = RemediationWorld.Failing("RDS.8");
        await world.ScanAsync();
        await world.PlanAsync();
        var id = world.Records[^1].Id;

        Assert.Equal($"{id} is planned: only what was applied can be undone", Assert.IsType<RevertOffer.Refused>(await world.Reverter.OfferAsync(id, default)).Reason);
        Assert.IsType<RevertOffer.Refused>(await world.Reverter.OfferAsync(new WorkflowId("remediation", "nothing-1"), default));

        await world.RunAsync();
        world.Put(RemediationSample.Failing["RDS.17"]);
        await world.ScanAsync();
        await world.PlanAsync();
        Assert.Equal(
            "remediation/db-LEDGER-2 of the same resource is under way: undo it when that has ended",
            Assert.IsType<RevertOffer.Refused>(await world.Reverter.OfferAsync(id, default)).Reason);
    }

    private static async Task<RemediationWorld> RunAsync(int diesAt)
    {
        var world = new RemediationWorld();
        world.Put(Sample.Instance with { DeletionProtection = false });
        world.Put(RemediationSample.Failing["RDS.1"]);
        await world.ScanAsync();
        world.Begin(diesAt);
        await world.PlanAsync();
        // What dies over planning is planned for by the next schedule.
        await world.PlanAsync();
        await world.RunAsync();
        await world.PlanAsync();
        await world.RunAsync();
        return world;
    }

    // All that counts but times and tries, which a death may change.
    private static string End(RemediationWorld world)
    {
        var states = world.Records.Select(record => $"{record.Id} {record.Status}")
            .Concat(world.States.Select(state => $"{state.Target.Id} {state.Outcome} {state.Change} {state.Before} {state.After}"))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', states.Append($"{((DBInstance)world["ledger"].Resource).DeletionProtection}"));
    }

    private static async Task RevertAsync(RemediationWorld world, WorkflowId id)
    {
        var offer = Assert.IsType<RevertOffer.Ready>(await world.Reverter.OfferAsync(id, default));
        Assert.NotNull(await world.Reverter.StartAsync(offer, acceptsLoss: true, "ada", default));
        await world.RunAsync();
    }

    private static string Id(string control) => RemediationSample.Failing[control].Id;
}

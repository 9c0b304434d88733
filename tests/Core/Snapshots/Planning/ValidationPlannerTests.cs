using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Snapshots;

namespace DataReliability.Core.Tests.Snapshots.Planning;

public class ValidationPlannerTests
{
    private readonly ValidationRig _rig = new();

    [Fact]
    public async Task Planning_twice_is_planning_once()
    {
        Assert.Single((await PlanAsync()).Started);

        var second = await PlanAsync();

        Assert.Empty(second.Started);
        Assert.Equal(PlanNoteKind.Fine, Assert.Single(second.Notes).Kind);
    }

    [Fact]
    public async Task A_running_validation_is_not_planned_again_even_by_force()
    {
        await PlanAsync();

        var plan = await PlanAsync(new ValidationRequest(Force: true));

        Assert.Empty(plan.Started);
        Assert.Contains("is still running", Assert.Single(plan.Notes).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public async Task A_database_is_due_from_its_cadence_on(int seconds, int started)
    {
        await _rig.StartAsync();
        await _rig.RunAsync();
        _rig.Rds.Add(Ledger.Snapshot(day: 1));
        _rig.Time.SetUtcNow(Ledger.Now.AddDays(1).AddSeconds(seconds));

        Assert.Equal(started, (await PlanAsync()).Started.Count);
    }

    [Fact]
    public async Task Without_a_newer_snapshot_people_are_told_once_a_day()
    {
        await _rig.StartAsync();
        await _rig.RunAsync();
        _rig.Time.SetUtcNow(Ledger.Now.AddDays(1));

        var plan = await PlanAsync();
        await PlanAsync();

        Assert.Equal(PlanNoteKind.NoSnapshot, Assert.Single(plan.Notes).Kind);
        Assert.Single(_rig.Events, type => type == "snapshot-validation.no-snapshot");
    }

    [Fact]
    public async Task Without_any_snapshot_people_are_told()
    {
        _rig.Rds.RemoveSnapshots();

        var plan = await PlanAsync();

        Assert.Equal("it has no snapshot at all", Assert.Single(plan.Notes).Reason);
        Assert.Equal(["snapshot-validation.no-snapshot"], _rig.Events);
    }

    [Fact]
    public async Task Force_validates_the_same_snapshot_again_as_another_attempt()
    {
        await _rig.StartAsync();
        await _rig.RunAsync();
        var first = _rig.Id;

        var plan = await PlanAsync(new ValidationRequest(["LEDGER"], Force: true));

        var again = WorkflowId.Parse(Assert.Single(plan.Started));
        Assert.NotEqual(first, again);
        Assert.Contains("attempt 2", Assert.Single(await _rig.Store.ReadTimelineAsync(again, CancellationToken.None)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_restores_are_disabled_the_plan_is_recorded_and_not_carried_out()
    {
        _rig.Options = Ledger.Options with { RestoresEnabled = false };

        var plan = await PlanAsync();
        await PlanAsync();

        Assert.Empty(plan.Started);
        var observed = Assert.Single(plan.Observed);
        Assert.Equal(("ledger", "rds:ledger-0"), (observed.Database, observed.SnapshotId));
        var record = await _rig.Store.LoadAsync(new WorkflowId("validation-plan", PlanWorkflow.Key(observed, Ledger.Now)), CancellationToken.None);
        Assert.Equal("observed", record?.Status);
        Assert.Empty(_rig.Rds.Calls);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    public async Task No_more_restores_than_allowed_are_started_and_the_rest_wait(int limit, int started)
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            _rig.Rds.Add(Ledger.Database(name));
            _rig.Rds.Add(Ledger.Snapshot(name));
        }

        _rig.Options = Ledger.Options with { MaxConcurrentRestores = limit };

        var plan = await PlanAsync();

        Assert.Equal(started, plan.Started.Count);
        Assert.Equal(4 - started, plan.Notes.Count(note => note.Kind == PlanNoteKind.Waiting));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public async Task Restores_that_exist_already_count_until_their_deadline(int seconds, bool waits)
    {
        _rig.Options = Ledger.Options with { MaxConcurrentRestores = 1 };
        _rig.Rds.Add(Ledger.Database("dr-restore-left-over") with
        {
            Tags = new Dictionary<string, string>
            {
                [FleetTags.CreatedBy] = Ledger.Stack,
                [FleetTags.Deadline] = Ledger.Now.AddSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            },
        });

        var plan = await PlanAsync();

        Assert.Equal(waits ? 0 : 1, plan.Started.Count);
        Assert.Equal(waits ? 1 : 0, plan.Notes.Count(note => note.Kind == PlanNoteKind.Waiting));
    }

    [Fact]
    public async Task Restores_and_databases_of_others_are_part_of_no_plan()
    {
        _rig.Rds.Add(Ledger.Database("dr-restore-ledger-1"));
        _rig.Rds.Add(Ledger.Database("copy") with { Tags = new Dictionary<string, string>(Ledger.Database().Tags) { [FleetTags.CreatedBy] = "stack-b" } });
        _rig.Rds.Add(Ledger.Database("theirs") with { Tags = new Dictionary<string, string> { [FleetTags.Stack] = "stack-b" } });
        _rig.Rds.Add(Ledger.Database("untagged") with { Tags = new Dictionary<string, string>() });

        var plan = await PlanAsync();

        Assert.Single(plan.Started);
        Assert.Empty(plan.Notes);
    }

    [Fact]
    public async Task What_can_not_be_validated_is_reported_and_hides_nothing()
    {
        _rig.Rds.Add(Ledger.Database("mysql") with { Engine = "mysql" });
        _rig.Rds.Add(Ledger.Database("member") with { ClusterId = "cluster" });
        _rig.Rds.Add(Ledger.Database("gold"));

        var plan = await PlanAsync(tiers: database => database.Id == "gold"
            ? new TierChoice.Refused("gold", "platinum", ["critical", "standard"])
            : new TierChoice.Chosen(Ledger.Tier));

        Assert.Single(plan.Started);
        Assert.Equal(
            [("gold", PlanNoteKind.Error), ("member", PlanNoteKind.Unsupported), ("mysql", PlanNoteKind.Unsupported)],
            plan.Notes.Select(note => (note.Database, note.Kind)));
        Assert.Contains("'platinum', which is no tier of the policy: use one of critical, standard", plan.Notes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_for_in_vain_is_told()
    {
        _rig.Rds.Add(Ledger.Database("theirs") with { Tags = new Dictionary<string, string> { [FleetTags.Stack] = "stack-b" } });

        var plan = await PlanAsync(new ValidationRequest(["nowhere", "theirs"]));

        Assert.Empty(plan.Started);
        Assert.Equal(["nowhere", "theirs"], plan.Notes.Select(note => note.Database));
        Assert.Contains("names the stack stack-b", plan.Notes[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a b")]
    public async Task A_malformed_request_is_refused_by_field(string database)
    {
        var error = await Assert.ThrowsAsync<InvalidRequestException>(() => PlanAsync(new ValidationRequest(["ledger", database])));

        Assert.Contains($"databases[1] is '{database}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fleet_that_can_not_be_listed_is_an_error_and_not_an_empty_fleet()
    {
        _rig.Rds.Blind = "Throttling";

        await Assert.ThrowsAsync<FleetUnseenException>(() => PlanAsync());
    }

    [Fact]
    public void The_newest_available_snapshot_of_this_very_database_is_chosen()
    {
        var earlier = Ledger.Snapshot(day: -1);
        var choice = SnapshotChoice.Of(
            [
                earlier,
                Ledger.Snapshot(),
                Ledger.Snapshot(day: 1) with { Status = "creating", TakenAt = null },
                Ledger.Snapshot(day: 2) with { ResourceId = "db-EARLIER" },
            ],
            "db-LEDGER",
            last: null,
            force: false);

        Assert.Equal("rds:ledger-0", Assert.IsType<SnapshotChoice.Chosen>(choice).Snapshot.Id);
    }

    [Fact]
    public async Task The_longest_due_come_first()
    {
        _rig.Rds.Add(Ledger.Database("a"));
        _rig.Rds.Add(Ledger.Snapshot("a"));
        _rig.Options = Ledger.Options with { MaxConcurrentRestores = 1 };
        await PlanAsync(new ValidationRequest(["a"]));

        var waiting = await PlanAsync();

        Assert.Contains(waiting.Notes, note => note is { Database: "ledger", Kind: PlanNoteKind.Waiting });
        Assert.Contains(waiting.Notes, note => note is { Database: "a", Kind: PlanNoteKind.Fine });
    }

    [Fact]
    public async Task The_prefix_of_restores_is_the_options()
    {
        _rig.Options = Ledger.Options with { Prefix = "check-" };

        var started = WorkflowId.Parse(Assert.Single((await PlanAsync()).Started));

        var record = await _rig.Store.LoadAsync(started, CancellationToken.None);
        Assert.Contains(RestoreKey.NameOf("check-", started.Key), record!.State, StringComparison.Ordinal);
    }

    private Task<PlanResult> PlanAsync(ValidationRequest? request = null, Func<DatabaseInstance, TierChoice>? tiers = null) =>
        _rig.Planner(tiers).PlanAsync(request ?? new ValidationRequest(), CancellationToken.None);
}

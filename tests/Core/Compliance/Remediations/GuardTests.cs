using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Freezes;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using NodaTime;

namespace DataReliability.Core.Tests.Compliance.Remediations;

/// <summary>Each guard, asked between the planning of a change and the change: it says no, says why, and nothing is sent.</summary>
public class GuardTests
{
    public static TheoryData<string> Statuses => ["backing-up", "modifying", "maintenance", "upgrading", "stopped", "storage-full", "rebooting"];

    [Fact]
    public Task The_control_does_not_fail_any_more() => AssertAsync(
        "RDS.8 does not fail now: Passed: it is protected from deletion", RemediationOutcome.Unneeded, one => one with { Resource = ((DBInstance)one.Resource) with { DeletionProtection = true } });

    [Fact]
    public Task The_control_can_not_be_judged() => AssertAsync(
        "RDS.8 does not fail now: Unknown: could not read any:Call: AccessDenied: not authorized",
        RemediationOutcome.Refused,
        one => one with { Resource = ((DBInstance)one.Resource) with { DeletionProtection = Sample.Denied } });

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task It_is_not_available(string status) => RefusesAsync($"its status is {status}, not available", one => one with { Status = status });

    [Fact]
    public Task Its_status_was_not_read() => RefusesAsync(
        "could not read its status: any:Call: AccessDenied: not authorized", one => one with { Status = Sample.Denied });

    [Theory]
    [InlineData("EngineVersion is pending: let it be applied, or take it back", "EngineVersion")]
    [InlineData("DedicatedLogVolume, Engine are pending: let it be applied, or take it back", "DedicatedLogVolume", "Engine")]
    public Task Something_is_pending(string reason, params string[] pending) => RefusesAsync(reason, one => one with { Pending = pending });

    [Fact]
    public Task It_lost_its_tag() => RefusesAsync("it has not the tag team=payments", one => one with { Resource = one.Resource with { Tags = Sample.Tags(("team", "search")) } });

    [Fact]
    public Task Its_tags_were_not_read() => RefusesAsync(
        "could not read its tags: any:Call: AccessDenied: not authorized", one => one with { Resource = one.Resource with { Tags = Sample.Denied } });

    [Fact]
    public Task It_belongs_to_another_stack() => RefusesAsync(
        "its tag data-reliability:stack names the stack theirs, not ours",
        one => one with { Resource = one.Resource with { Tags = Sample.Tags(("team", "payments"), (FleetTags.Stack, "theirs")) } });

    [Fact]
    public Task It_is_a_restore() => RefusesAsync(
        "it is a throw-away restore made by ours",
        one => one with { Resource = one.Resource with { Tags = Sample.Tags(("team", "payments"), (FleetTags.CreatedBy, "ours")) } });

    [Fact]
    public Task It_is_another_one_of_the_same_name() => RefusesAsync(
        "ledger is another one by now: db-OTHER, not db-LEDGER", one => one with { Resource = ((DBInstance)one.Resource) with { ResourceId = "db-OTHER" } });

    [Fact]
    public Task It_became_a_member_of_a_cluster() => RefusesAsync(
        "it is a member of cluster orders, to which the setting belongs: mend the cluster", one => one with { Resource = ((DBInstance)one.Resource) with { ClusterId = Read.Of<string?>("orders") } });

    [Fact]
    public Task Its_engine_is_none_of_those_known() => RefusesAsync(
        "its engine is custom-oracle-ee: databases of RDS and Aurora are changed only, no custom ones",
        one => one with { Resource = ((DBInstance)one.Resource) with { Engine = "custom-oracle-ee" } });

    [Fact]
    public async Task Neptune_and_Serverless_v1_are_left_alone()
    {
        await RefusesAsync("its engine is neptune: databases of RDS and Aurora are changed only, no custom ones", one => one, Sample.Neptune with { DeletionProtection = false });
        await RefusesAsync(
            "its engine mode is serverless: only provisioned clusters and Serverless v2 are changed", one => one, Sample.Cluster with { DeletionProtection = false, EngineMode = "serverless" });
    }

    [Fact]
    public async Task Members_of_Aurora_take_minor_versions_each_and_nothing_else()
    {
        var world = new RemediationWorld { Policy = RemediationSample.Policy with { Controls = ["RDS.13"] } };
        world.Put(Sample.Member with { AutoMinorVersionUpgrade = false });
        Assert.Equal(RemediationOutcome.Applied, (await world.MendAsync()).Outcome);

        const string Reason = "it is a member of cluster orders, to which the setting belongs: mend the cluster";
        await RefusesAsync(Reason, one => one, Sample.Member with { IamAuthentication = false }, "RDS.10");
        await RefusesAsync(Reason, one => one, Sample.Member with { BackupRetentionDays = 1 }, "RDS.11");
        await RefusesAsync(Reason, one => one, Sample.Member with { LogExports = Sample.List() }, "RDS.9");
        await RefusesAsync(Reason, one => one, Sample.Instance with { ClusterId = Read.Of<string?>("orders"), AutoMinorVersionUpgrade = false }, "RDS.13");
    }

    [Fact]
    public async Task Backups_of_a_replica_are_its_sources()
    {
        var world = new RemediationWorld { Policy = RemediationSample.Policy with { Controls = ["RDS.11"] } };
        world.Put(Sample.Replica with { BackupRetentionDays = 1 });
        await world.ScanAsync();

        Assert.Empty((await world.PlanAsync())!.Planned);
    }

    [Fact]
    public async Task A_replica_itself_is_mended_like_any_instance()
    {
        var world = new RemediationWorld();
        world.Put(Sample.Replica with { DeletionProtection = false });

        Assert.Equal(RemediationOutcome.Applied, (await world.MendAsync()).Outcome);
    }

    [Fact]
    public async Task It_is_gone()
    {
        var world = await PlannedAsync();
        world.Remove("ledger");
        await world.RunAsync();

        Assert.Equal((RemediationOutcome.Refused, "it is gone"), (world.States[^1].Outcome, await world.ReasonAsync()));
    }

    [Fact]
    public async Task The_policy_does_not_name_the_control_any_more()
    {
        var world = await PlannedAsync();
        world.Policy = RemediationSample.Policy with { Controls = ["RDS.1"] };
        await world.RunAsync();
        Assert.Equal("remediation.controls of reliability.json does not have RDS.8", await world.ReasonAsync());

        world = await PlannedAsync();
        world.Policy = null;
        await world.RunAsync();
        Assert.Equal("reliability.json has no section remediation any more", await world.ReasonAsync());
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task The_policy_turned_to_a_dry_run()
    {
        var world = await PlannedAsync();
        world.Policy = RemediationSample.Policy with { Mode = RemediationMode.DryRun };
        await world.RunAsync();

        Assert.Equal(RemediationOutcome.DryRun, world.States[^1].Outcome);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task A_validation_of_the_same_database_is_under_way()
    {
        var world = await PlannedAsync();
        var validation = new WorkflowId(ValidationWorkflow.KindName, "abc");
        var last = new LastValidation(validation.ToString(), "ledger", "arn", Sample.Now, 1, Sample.Now, null, null);
        var now = world.Time.GetUtcNow();
        var record = new WorkflowRecord { Id = validation, Version = 1, Status = "restoring", State = "{}", CreatedAt = now, UpdatedAt = now, DueAt = now.AddHours(1) };
        var document = new Document(ValidationFiling.LastValidation, "db-LEDGER", System.Text.Json.JsonSerializer.Serialize(last, SnapshotJson.Default.LastValidation));
        Assert.True(await world.Store.CommitAsync(new WorkflowCommit(record, null, [], [], [document], "token"), default));

        await world.RunAsync();

        Assert.Equal("snapshot-validation/abc is under way", await world.ReasonAsync());
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task A_freeze_is_waited_for()
    {
        var world = await PlannedAsync(new DatedFreeze("release", DateTimeZone.Utc, new LocalDateTime(2026, 11, 24, 6, 30), new LocalDateTime(2026, 11, 26, 12, 0)));
        await world.RunAsync(TimeSpan.FromHours(12));
        Assert.Empty(world.Sent);
        Assert.Equal("waits until 2026-11-26T12:00:00.0000000+00:00: the freeze release is on, or near", await world.ReasonAsync());

        await world.RunAsync();

        Assert.Equal(RemediationOutcome.Applied, world.States[^1].Outcome);
        Assert.True(world.States[^1].ModifiedAt >= new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_freeze_longer_than_it_may_wait_is_not_waited_for()
    {
        var world = await PlannedAsync(new DatedFreeze("year", DateTimeZone.Utc, new LocalDateTime(2026, 11, 1, 0, 0), new LocalDateTime(2026, 12, 31, 0, 0)));
        await world.RunAsync();

        Assert.Equal(RemediationOutcome.Refused, world.States[^1].Outcome);
        Assert.Empty(world.Sent);
    }

    [Fact]
    public async Task Undoing_passes_the_same_guards()
    {
        var world = await PlannedAsync();
        await world.RunAsync();
        var offer = Assert.IsType<Core.Compliance.Remediations.Planning.RevertOffer.Ready>(await world.Reverter.OfferAsync(world.Records[^1].Id, default));
        world["ledger"] = world["ledger"] with { Pending = ["Port"] };
        await world.Reverter.StartAsync(offer, acceptsLoss: true, "ada", default);
        await world.RunAsync();

        Assert.Equal((RemediationOutcome.Refused, "Port is pending: let it be applied, or take it back"), (world.States[^1].Outcome, await world.ReasonAsync()));
        Assert.Single(world.Sent);
    }

    private static Task RefusesAsync(string reason, Func<RemediationSubject, RemediationSubject> change, Resource? resource = null, string? control = null) =>
        AssertAsync(reason, RemediationOutcome.Refused, change, resource, control);

    private static async Task AssertAsync(
        string reason, RemediationOutcome outcome, Func<RemediationSubject, RemediationSubject> change, Resource? resource = null, string? control = null)
    {
        var world = new RemediationWorld();
        if (control is not null)
            world.Policy = RemediationSample.Policy with { Controls = [control] };
        var subject = world.Put(resource ?? RemediationSample.Failing["RDS.8"]);
        await world.ScanAsync();
        Assert.Single((await world.PlanAsync())!.Planned);
        world[subject.Resource.Id] = change(subject);

        await world.RunAsync();

        Assert.Equal((outcome, reason), (world.States[^1].Outcome, await world.ReasonAsync()));
        Assert.Empty(world.Sent);
    }

    private static async Task<RemediationWorld> PlannedAsync(params FreezeWindow[] freezes)
    {
        var world = new RemediationWorld { Policy = RemediationSample.Policy with { Freezes = new FreezeCalendar(freezes) } };
        world.Put(RemediationSample.Failing["RDS.8"]);
        await world.ScanAsync();
        await world.PlanAsync();
        return world;
    }
}

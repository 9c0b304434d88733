using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;

namespace DataReliability.Core.Tests.Compliance.Scans;

/// <summary>Whole scans, with what goes wrong between their beginning and their report.</summary>
public class ScanWorldTests(ITestOutputHelper output)
{
    private static readonly ScanPlace Here = new(Sample.Account, Sample.Region);
    private static readonly ScanPlace There = Here with { Region = "eu-west-2" };

    [Fact]
    public async Task Every_place_is_scanned_and_every_resource_judged()
    {
        var world = TwoPlaces();

        var ended = await world.ScanAsync();

        Assert.Equal("published", ended.Status);
        var (scan, findings) = world.Reports[^1];
        Assert.Equal([ScanTaskStatus.Done, ScanTaskStatus.Done], scan.Tasks.Select(task => task.Status));
        Assert.Equal([7, 2], scan.Tasks.Select(task => task.Resources));
        Assert.Equal(9, findings.Count);
        Assert.Equal(1, world.Notices);
        Assert.Equal("20261122T020000Z", scan.ScanId);
    }

    [Fact]
    public async Task Wherever_a_process_dies_the_report_is_that_of_an_undisturbed_scan()
    {
        var undisturbed = await SecondScanAsync(diesAt: 0);
        var expected = Report(undisturbed);
        output.WriteLine($"{undisturbed.Points} places to die at");
        Assert.True(undisturbed.Points > 50, $"{undisturbed.Points}");

        for (var point = 1; point <= undisturbed.Points; point++)
        {
            var disturbed = await SecondScanAsync(point);
            Assert.True(expected == Report(disturbed), $"died at {point} of {undisturbed.Points}\n{expected}\n{Report(disturbed)}");
            Assert.InRange(disturbed.Notices, 2, 3);
        }
    }

    [Fact]
    public async Task Where_every_second_request_is_lost_the_tick_asks_again()
    {
        var world = TwoPlaces();
        var asked = 0;
        world.Loses = recorded => recorded.Type == ScanEvents.PlaceRequestedType && asked++ % 2 == 0;

        await world.ScanAsync();

        Assert.All(world.Reports[^1].Scan.Tasks, task => Assert.Equal(ScanTaskStatus.Done, task.Status));
    }

    [Fact]
    public async Task Where_all_requests_are_lost_the_report_says_so_in_time()
    {
        var world = TwoPlaces();
        world.Loses = recorded => recorded.Type == ScanEvents.PlaceRequestedType;

        await world.ScanAsync();

        Assert.All(world.Reports[^1].Scan.Tasks, task =>
            Assert.Equal((ScanTaskStatus.Missing, "no worker came forward, asked 5 times"), (task.Status, task.MissingReason)));
        Assert.Equal(0, world.Inventories.Opened);
    }

    [Fact]
    public async Task A_worker_whose_time_is_up_hands_over_to_the_next()
    {
        var world = TwoPlaces();
        world.WorkerTime = TimeSpan.FromSeconds(30);

        await world.ScanAsync();

        Assert.All(world.Reports[^1].Scan.Tasks, task => Assert.Equal(ScanTaskStatus.Done, task.Status));
        Assert.True(world.Store.Events.Values.Count(one => one.Type == ScanEvents.PlaceRequestedType) > 2);
        Assert.Equal(9, world.Reports[^1].Findings.Count);
    }

    [Fact]
    public async Task A_place_that_cant_be_reached_is_missing_and_nothing_there_is_resolved()
    {
        var world = TwoPlaces();
        await world.ScanAsync();
        var before = world.Findings.All.Where(one => one.Key.Contains("eu-west-2", StringComparison.Ordinal)).ToList();
        world.Inventories.Unreachable[There] = new PlaceUnreachableException(There, "no such role", isLasting: true);
        world.Time.Advance(TimeSpan.FromDays(1));

        await world.ScanAsync();

        var (scan, findings) = world.Reports[^1];
        Assert.Equal([ScanTaskStatus.Done, ScanTaskStatus.Missing], scan.Tasks.Select(task => task.Status));
        Assert.Equal("no such role", scan.Tasks[1].MissingReason);
        Assert.Equal(before, findings.Where(one => one.Key.Contains("eu-west-2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_gone_is_gone_and_what_could_not_be_listed_is_not()
    {
        var world = TwoPlaces();
        await world.ScanAsync();
        world.Inventories.Pages[Here] =
        [
            (ResourceTypes.DBInstance, [Instance(1)], null),
            (ResourceTypes.DBSnapshot, [], new ListingGap(ResourceTypes.DBSnapshot, [Sample.Denied])),
        ];
        world.Time.Advance(TimeSpan.FromDays(1));

        await world.ScanAsync();

        var instance = await FindAsync(world, ResourceTypes.DBInstance, Instance(2).Arn);
        var snapshot = await FindAsync(world, ResourceTypes.DBSnapshot, Snapshot(1).Arn);
        Assert.All(instance.Findings, finding => Assert.NotNull(finding.GoneAt));
        Assert.All(snapshot.Findings, finding => Assert.Equal((Outcome.Unknown, null), (finding.Outcome, finding.GoneAt)));
        Assert.All((await FindAsync(world, ResourceTypes.DBInstance, Instance(1).Arn)).Findings, finding => Assert.Null(finding.GoneAt));
    }

    [Fact]
    public async Task A_scan_of_some_controls_leaves_the_findings_of_others_as_they_were()
    {
        var world = TwoPlaces();
        await world.ScanAsync();
        var before = await FindAsync(world, ResourceTypes.DBInstance, Instance(1).Arn);
        world.Inventories.Pages[Here] = [(ResourceTypes.DBInstance, [Instance(1) with { StorageEncrypted = false }], null)];
        world.Time.Advance(TimeSpan.FromDays(1));

        await world.ScanAsync(new ScanRequest(Regions: [Here.Region], Controls: ["RDS.3"]));

        var after = await FindAsync(world, ResourceTypes.DBInstance, Instance(1).Arn);
        Assert.Equal((Outcome.Failed, ChangeKind.New), after.Findings.Where(f => f.Control == "RDS.3").Select(f => (f.Outcome, f.LastChange)).Single());
        Assert.Equal(
            before.Findings.Where(f => f.Control != "RDS.3").Select(f => (f.Id, f.Outcome, f.LastSeen)).Order(),
            after.Findings.Where(f => f.Control != "RDS.3").Select(f => (f.Id, f.Outcome, f.LastSeen)).Order());
        Assert.All((await FindAsync(world, ResourceTypes.DBSnapshot, Snapshot(1).Arn)).Findings, finding => Assert.Null(finding.GoneAt));
    }

    [Fact]
    public async Task One_scan_is_made_at_a_time_and_one_for_each_time_it_is_asked_for()
    {
        var world = TwoPlaces();
        var now = world.Time.GetUtcNow();

        var first = await world.Starter().StartAsync(new ScanRequest(), now, "asked for", default);
        var again = await world.Starter().StartAsync(new ScanRequest(), now, "asked for", default);
        var other = await world.Starter().StartAsync(new ScanRequest(), now.AddMinutes(1), "asked for", default);

        Assert.Equal((true, false, false), (first.Started, again.Started, other.Started));
        Assert.Equal(first.Scan, other.Scan);
        Assert.Equal("it was started before", again.Reason);
        Assert.Equal($"{first.Scan}, the scan {first.ScanId}, is under way: ask again when it has ended", other.Reason);
    }

    [Fact]
    public async Task Two_that_are_asked_for_in_the_same_moment_are_not_both_started()
    {
        var world = TwoPlaces();
        var now = world.Time.GetUtcNow();
        ScanStartResult? other = null;
        world.Store.BeforeWrite = _ =>
        {
            // Both have seen that none is under way.
            world.Store.BeforeWrite = null;
            other = world.Starter().StartAsync(new ScanRequest(), now.AddSeconds(1), "by hand", default).GetAwaiter().GetResult();
        };

        var first = await world.Starter().StartAsync(new ScanRequest(), now, "asked for", default);

        Assert.Equal((false, true), (first.Started, other!.Started));
        Assert.Equal(other.Scan, first.Scan);
        Assert.Single(world.Store.Records, record => record.Id.Kind == ScanWorkflow.KindName);
    }

    [Fact]
    public async Task What_was_asked_for_before_the_last_one_is_not_started_any_more()
    {
        var world = TwoPlaces();
        var late = world.Time.GetUtcNow().AddDays(-2);
        var scan = await world.ScanAsync();

        var result = await world.Starter().StartAsync(new ScanRequest(), late, "an event that comes late", default);

        Assert.False(result.Started);
        Assert.Equal(scan.Id.ToString(), result.Scan);
        Assert.Contains("was started since", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_what_the_stack_does_not_look_at_names_every_fault()
    {
        var e = await Assert.ThrowsAsync<InvalidScanRequestException>(() => TwoPlaces().Starter().StartAsync(
            new ScanRequest(["999999999999"], ["mars-1"], ["RDS.999"]), DateTimeOffset.UnixEpoch, "asked for", default));

        Assert.Equal(
            ["detail.accounts has '999999999999'", "detail.regions has 'mars-1'", "detail.controls has 'RDS.999'"],
            e.Faults.Select(fault => fault.Split(':')[0]));
    }

    // The first scan undisturbed; then things change, and the second one's process dies.
    private static async Task<ScanWorld> SecondScanAsync(int diesAt)
    {
        var world = TwoPlaces();
        await world.ScanAsync();
        world.Inventories.Pages[Here] =
        [
            (ResourceTypes.DBInstance, [Instance(1) with { StorageEncrypted = false }], null),
            (ResourceTypes.DBInstance, [Instance(4)], null),
            (ResourceTypes.DBSnapshot, [Snapshot(1)], new ListingGap(ResourceTypes.DBSnapshot, [Sample.Denied])),
            (ResourceTypes.DBCluster, [Sample.Cluster], null),
        ];
        world.Time.SetUtcNow(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        world.WorkerTime = TimeSpan.FromSeconds(70);
        world.DiesAt = diesAt;
        await world.ScanAsync();
        return world;
    }

    // All that a report is written from but times and counts of calls, which a death may change.
    private static string Report(ScanWorld world)
    {
        var (scan, findings) = world.Reports[^1];
        var tasks = scan.Tasks.Select(task => $"{task.Place} {task.Status} {task.Resources} {string.Join(',', task.Gaps.Select(gap => gap.Type))}");
        return string.Join('\n', [scan.ScanId, $"{scan.StartedAt:O}", scan.InventorySha256, .. tasks, .. findings.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value)]);
    }

    private static async Task<ResourceFindings> FindAsync(ScanWorld world, string type, string arn) =>
        (await world.Findings.GetAsync(Here, type, [arn], default))[arn];

    private static ScanWorld TwoPlaces()
    {
        var world = new ScanWorld { Targets = new ScanTargets([Sample.Account], [Here.Region, There.Region]) };
        world.Inventories.Pages[Here] =
        [
            (ResourceTypes.AccountRegion, [Sample.Place], null),
            (ResourceTypes.DBInstance, [Instance(1), Instance(2)], null),
            (ResourceTypes.DBInstance, [Instance(3)], null),
            (ResourceTypes.DBSnapshot, [Snapshot(1), Snapshot(2)], null),
            (ResourceTypes.DBCluster, [Sample.Cluster], null),
        ];
        world.Inventories.Pages[There] = [(ResourceTypes.DBInstance, [Elsewhere(5), Elsewhere(6)], null)];
        return world;
    }

    private static DBInstance Instance(int number) =>
        Sample.Instance with { Id = $"ledger-{number}", Arn = $"arn:aws:rds:eu-west-1:{Sample.Account}:db:ledger-{number}" };

    private static DBInstance Elsewhere(int number) =>
        Sample.Instance with { Region = There.Region, Id = $"ledger-{number}", Arn = $"arn:aws:rds:eu-west-2:{Sample.Account}:db:ledger-{number}" };

    private static DBSnapshot Snapshot(int number) =>
        Sample.Snapshot with { Id = $"snap-{number}", Arn = $"arn:aws:rds:eu-west-1:{Sample.Account}:snapshot:snap-{number}" };
}

using System.Text.Json;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Tests.Compliance.Scans.Places;

public class PlaceScanDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly ScanPlace Place = new("123456789012", "eu-west-1");
    private static readonly PlaceScanLimits Limits = new();
    private static readonly PlaceScanWorkflow Workflow = new(scanner: null, Limits);

    private static readonly ScanState Scan = new()
    {
        ScanId = "20261123T020000Z",
        StartedAt = Now,
        Deadline = Now.AddHours(4),
        Scope = new ScanScope([Place], []),
    };

    private static readonly InventoryPosition SecondPage = new(ResourceTypes.DBSnapshot, "m2", 2);

    [Fact]
    public void It_begins_by_asking_for_a_worker()
    {
        var first = PlaceScanWorkflow.Start(Scan, Place, Now, Limits);

        var asked = Assert.Single(first.Events);
        Assert.Equal(ScanEvents.PlaceRequestedType, asked.Type);
        Assert.Equal("""{"workflow":"compliance-scan-place/20261123T020000Z-123456789012-eu-west-1"}""", asked.Data);
        Assert.Equal("123456789012", asked.Attributes["account"]);
        Assert.Equal(Now + Limits.AskAgainAfter, first.DueAt);
        Assert.Equal(ScanTaskStatus.Pending, first.State.Task.Status);
    }

    [Fact]
    public void A_worker_reads_on_where_the_last_one_stood()
    {
        var scanned = Scanned(SecondPage, resources: 100, calls: 101);

        var next = Decide(Running(), PlaceScanSight.Worker, Now.AddMinutes(1), Done(scanned));

        var effect = Assert.Single(next.Effects);
        Assert.Equal(SecondPage, effect.From);
        Assert.Equal(scanned.InventorySha256, effect.InventorySha256);
        Assert.Equal((100, 101), (next.State.Task.Resources, next.State.Task.Calls));
        Assert.Equal(ScanTaskStatus.Running, next.State.Task.Status);
    }

    [Theory]
    [InlineData(PlaceScanSight.Tick)]
    [InlineData(PlaceScanSight.Worker)]
    [InlineData(PlaceScanSight.OutOfTime)]
    public void After_the_last_page_it_has_ended_whoever_looks(PlaceScanSight sight)
    {
        var gap = new ListingGap(ResourceTypes.DBCluster, [new Unread("rds:DescribeDBClusters", "AccessDenied")]);

        var end = Decide(Running(), sight, Now.AddMinutes(1), Done(Scanned(next: null, resources: 7, calls: 9) with { Gaps = [gap] }));

        Assert.Null(end.DueAt);
        Assert.Equal("scanned", end.Status);
        Assert.Equal(["scanned 7 resources in 9 calls, 1 lists with gaps"], end.Reasons);
        Assert.Equal(ScanTaskStatus.Done, end.State.Task.Status);
        Assert.Equal(Now.AddMinutes(1), end.State.Task.EndedAt);
        Assert.Equal((gap.Type, gap.Unread[0]), Assert.Single(end.State.Task.Gaps.Select(found => (found.Type, found.Unread[0]))));
    }

    [Fact]
    public void A_place_that_cant_be_reached_is_missing_with_the_reason_and_never_an_error()
    {
        var outcome = EffectOutcome.Refused(ScanPages.EffectName, ScanPages.Unreachable, "could not read it as arn:…: AccessDenied");

        var end = Decide(Running(), PlaceScanSight.Worker, Now.AddMinutes(1), outcome);

        Assert.Null(end.DueAt);
        Assert.Equal((ScanTaskStatus.Missing, "could not read it as arn:…: AccessDenied"), (end.State.Task.Status, end.State.Task.MissingReason));
    }

    [Fact]
    public void A_step_that_read_nothing_is_tried_again_later_each_time_less_soon_and_not_for_ever()
    {
        var failed = EffectOutcome.Unknown(ScanPages.EffectName, "TimedOut", "no answer within 285 s");

        var first = Decide(Running(), PlaceScanSight.Worker, Now.AddSeconds(1), failed);
        Assert.Empty(first.Effects);
        Assert.Equal(Now.AddSeconds(16), first.DueAt);
        Assert.Empty(Decide(first.State, PlaceScanSight.Worker, Now.AddSeconds(15)).Effects);
        Assert.Single(Decide(first.State, PlaceScanSight.Worker, Now.AddSeconds(16)).Effects);

        var second = Decide(Running() with { Failed = 1 }, PlaceScanSight.Worker, Now.AddSeconds(1), failed);
        Assert.Equal(Now.AddSeconds(31), second.DueAt);

        var last = Decide(Running() with { Failed = 4 }, PlaceScanSight.Worker, Now.AddSeconds(1), failed);
        Assert.Equal("5 steps in a row read nothing: no answer within 285 s", last.State.Task.MissingReason);
        Assert.Null(last.DueAt);
    }

    [Fact]
    public void A_worker_that_comes_at_once_when_it_is_asked_for_after_a_failure_reads_on()
    {
        var failed = Decide(Running(), PlaceScanSight.Tick, Now.AddSeconds(1), EffectOutcome.Refused(ScanPages.EffectName, "LeftToWorkers", "it is read by the next worker"));
        var asked = Decide(failed.State, PlaceScanSight.Tick, Now.AddSeconds(16));
        Assert.Single(asked.Events);
        Assert.Equal(Now.AddSeconds(16) + Limits.AskAgainAfter, asked.DueAt);

        Assert.Single(Decide(asked.State, PlaceScanSight.Worker, Now.AddSeconds(16)).Effects);
    }

    [Fact]
    public void The_tick_leaves_a_worker_in_peace_and_asks_for_another_when_none_is_heard_of()
    {
        var soon = Decide(Running(), PlaceScanSight.Tick, Now + Limits.AskAgainAfter / 2);
        var late = Decide(Running(), PlaceScanSight.Tick, Now + Limits.AskAgainAfter);

        Assert.Equal((Now + Limits.AskAgainAfter, 0), (soon.DueAt, soon.Events.Count));
        Assert.False(soon.Noteworthy);
        Assert.Equal(ScanEvents.PlaceRequestedType, Assert.Single(late.Events).Type);
        Assert.Empty(late.Effects);
    }

    [Fact]
    public void Where_no_worker_comes_forward_the_place_is_given_up()
    {
        var end = Decide(Running() with { Asked = 5 }, PlaceScanSight.Tick, Now + Limits.AskAgainAfter);

        Assert.Equal("no worker came forward, asked 5 times", end.State.Task.MissingReason);
        Assert.Null(end.DueAt);
    }

    [Fact]
    public void A_worker_whose_time_is_up_asks_for_the_next_one_and_counts_from_anew()
    {
        var next = Decide(Running() with { Asked = 4 }, PlaceScanSight.OutOfTime, Now.AddMinutes(3), Done(Scanned(SecondPage, 100, 101)));

        Assert.Single(next.Events);
        Assert.Empty(next.Effects);
        Assert.Equal((1, SecondPage), (next.State.Asked, next.State.Position));
        Assert.Equal(["the next worker goes on at AWS::RDS::DBSnapshot, page 2"], next.Reasons);
    }

    [Theory]
    [InlineData(PlaceScanSight.Tick)]
    [InlineData(PlaceScanSight.Worker)]
    [InlineData(PlaceScanSight.OutOfTime)]
    public void Past_the_deadline_it_is_missing_and_what_it_read_is_counted(PlaceScanSight sight)
    {
        var end = Decide(Running(), sight, Scan.Deadline, Done(Scanned(SecondPage, 100, 101)));

        Assert.Null(end.DueAt);
        Assert.Equal((ScanTaskStatus.Missing, 100), (end.State.Task.Status, end.State.Task.Resources));
        Assert.Equal("the deadline passed", end.State.Task.MissingReason);
    }

    private static PlaceScanState Running()
    {
        var state = PlaceScanWorkflow.Start(Scan, Place, Now, Limits).State;
        return state with { Task = state.Task with { Status = ScanTaskStatus.Running, StartedAt = Now } };
    }

    private static PagesScanned Scanned(InventoryPosition? next, int resources, int calls) =>
        new(Pages: 1, resources, calls, next, [], new string('a', 64));

    private static EffectOutcome Done(PagesScanned scanned) =>
        EffectOutcome.Done(ScanPages.EffectName, JsonSerializer.Serialize(scanned, ScanJson.Default.PagesScanned));

    private static Decision<PlaceScanState, ScanPages> Decide(
        PlaceScanState state, PlaceScanSight sight, DateTimeOffset now, params EffectOutcome[] outcomes)
    {
        // As it is stored.
        var kept = Workflow.ReadState(Workflow.WriteState(state));
        return Workflow.Decide(new(PlaceScanKey.Of(Scan.ScanId, Place), 3, kept, outcomes, Now), sight, now);
    }
}

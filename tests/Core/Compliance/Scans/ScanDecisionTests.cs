using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Tests.Compliance.Scans;

public class ScanDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly ScanLimits Limits = new();
    private static readonly WorkflowId Id = new(ScanWorkflow.KindName, "20261123T020000Z");

    private static readonly IReadOnlyList<ScanPlace> Places =
        [.. Enumerable.Range(0, 60).Select(i => new ScanPlace($"1234567890{i:00}", "eu-west-1"))];

    private static readonly ScanState Begun = new()
    {
        ScanId = Id.Key,
        StartedAt = Now,
        Deadline = Now + Limits.DeadlineAfter,
        Scope = new ScanScope(Places, ["RDS.1"]),
    };

    [Fact]
    public void Places_are_handed_out_some_at_a_time_and_none_twice()
    {
        var state = Begun;
        var handed = new List<(int From, int Count)>();
        EffectOutcome[] outcomes = [];
        while (Decide(state, new ScanObservation.Idle(), Now, outcomes) is { Effects: [var effect] } next)
        {
            handed.Add((effect.From, effect.Count));
            state = next.State;
            outcomes = [EffectOutcome.Done(HandOutPlaces.EffectName, $"{effect.From + effect.Count}")];
        }

        Assert.Equal([(0, 25), (25, 25), (50, 10)], handed);
        Assert.Equal(ScanStage.Scanning, Decide(state, new ScanObservation.Idle(), Now, outcomes).State.Stage);
    }

    [Fact]
    public void Handing_out_whose_outcome_is_unknown_is_done_again()
    {
        var next = Decide(Begun with { HandedOut = 25 }, new ScanObservation.Idle(), Now, EffectOutcome.Unknown(HandOutPlaces.EffectName, "TimedOut", "no answer"));

        Assert.Equal(25, Assert.Single(next.Effects).From);
    }

    [Fact]
    public void It_waits_while_a_place_is_scanned()
    {
        var next = Decide(Scanning(), Seen(ended: 59), Now.AddMinutes(5));

        Assert.Equal((ScanStage.Scanning, Now.AddSeconds(330)), (next.State.Stage, next.DueAt));
        Assert.Empty(next.Events);
    }

    [Fact]
    public void Once_the_last_place_has_ended_the_report_is_asked_for()
    {
        var next = Decide(Scanning(), Seen(ended: 60), Now.AddMinutes(5));

        var asked = Assert.Single(next.Events);
        Assert.Equal(ScanEvents.ReportRequestedType, asked.Type);
        Assert.Equal("""{"workflow":"compliance-scan/20261123T020000Z","attempt":1}""", asked.Data);
        Assert.Equal(Places, next.State.ToEnded().Tasks.Select(task => task.Place));
        Assert.Equal(64, next.State.InventorySha256.Length);
        Assert.Equal(Now.AddMinutes(5), next.State.EndedAt);
    }

    [Fact]
    public void Past_deadline_and_grace_the_report_names_what_is_missing()
    {
        var waits = Decide(Scanning(), Seen(ended: 58), Begun.Deadline + Limits.Grace - TimeSpan.FromSeconds(1));
        var ends = Decide(Scanning(), Seen(ended: 58), Begun.Deadline + Limits.Grace);

        Assert.Equal(ScanStage.Scanning, waits.State.Stage);
        var missing = ends.State.Tasks.Where(task => task.Status == ScanTaskStatus.Missing).ToList();
        Assert.Equal(Places.TakeLast(2), missing.Select(task => task.Place));
        Assert.Equal(["the deadline passed before it began", "the deadline passed before it ended"], missing.Select(task => task.MissingReason));
    }

    [Fact]
    public void The_inventory_that_was_judged_is_named_by_its_places_and_what_they_held()
    {
        var one = Decide(Scanning(), Seen(ended: 60), Now).State.InventorySha256;
        var again = Decide(Scanning(), Seen(ended: 60), Now).State.InventorySha256;
        var other = Decide(Scanning(), Seen(ended: 60, lastSha256: new string('b', 64)), Now).State.InventorySha256;

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void A_report_that_does_not_come_is_asked_for_again_and_then_a_person_is()
    {
        var reporting = Decide(Scanning(), Seen(ended: 60), Now).State;

        var waits = Decide(reporting, new ScanObservation.Idle(), Now + Limits.ReportTime - TimeSpan.FromSeconds(1));
        Assert.Empty(waits.Events);

        var second = Decide(reporting, new ScanObservation.Idle(), Now + Limits.ReportTime);
        Assert.Equal(2, second.State.ReportAttempt);
        Assert.Equal(ScanEvents.ReportRequestedType, Assert.Single(second.Events).Type);

        var end = Decide(reporting with { ReportAttempt = 3 }, new ScanObservation.Idle(), Now + Limits.ReportTime);
        var told = Assert.Single(end.Events);
        Assert.Null(end.DueAt);
        Assert.Equal((ScanEvents.UnpublishedType, "true"), (told.Type, told.Attributes["page"]));
    }

    [Fact]
    public void A_report_that_is_out_is_filed_and_told()
    {
        var reporting = Decide(Scanning(), Seen(ended: 60), Now).State;
        var report = new PublishedReport(
            Id.Key, Now, Begun.Scope, new Score(8, 2, 1, 0, 4), new Dictionary<ChangeKind, int> { [ChangeKind.New] = 2 }, new string('c', 64),
            "s3://reports/x/", new Uri("https://reports.example/x/index.html"), "Compliance 72: 2 failed, 1 unknown", "text");

        var end = Decide(reporting, new ScanObservation.Published(report), Now.AddMinutes(7));

        Assert.Null(end.DueAt);
        var filed = Assert.Single(end.Documents);
        Assert.Equal((PublishedReport.Collection, Id.Key), (filed.Collection, filed.Name));
        var read = JsonSerializer.Deserialize(filed.Json, ComplianceJson.Default.PublishedReport)!;
        Assert.Equal((report.Score, report.ManifestSha256, report.Link), (read.Score, read.ManifestSha256, read.Link));
        var told = Assert.Single(end.Events);
        Assert.Equal((ScanEvents.PublishedType, "false", "info"), (told.Type, told.Attributes["page"], told.Attributes["severity"]));
        Assert.DoesNotContain("reports.example", told.Data, StringComparison.Ordinal);
    }

    private static ScanState Scanning() => Begun with { Stage = ScanStage.Scanning, HandedOut = Places.Count };

    // Of those that have not ended the last one is under way.
    private static ScanObservation.PlacesSeen Seen(int ended, string? lastSha256 = null) => new(
    [
        .. Places.Select((place, i) => new PlaceProgress(
            i < ended,
            new ScanTask
            {
                Place = place,
                Status = i < ended ? ScanTaskStatus.Done : ScanTaskStatus.Running,
                StartedAt = i < ended || i == Places.Count - 1 ? Now : null,
            },
            i == Places.Count - 1 && lastSha256 is not null ? lastSha256 : PlaceScanState.EmptySha256)),
    ]);

    private static Decision<ScanState, HandOutPlaces> Decide(
        ScanState state, ScanObservation observation, DateTimeOffset now, params EffectOutcome[] outcomes)
    {
        // As it is stored.
        var kept = JsonSerializer.Deserialize(JsonSerializer.Serialize(state, ScanJson.Default.ScanState), ScanJson.Default.ScanState)!;
        return Workflow().Decide(new(Id, 3, kept, outcomes, Now), observation, now);
    }

    private static ScanWorkflow Workflow() => new(store: null!, places: null!, Limits, new PlaceScanLimits(), TimeProvider.System);
}

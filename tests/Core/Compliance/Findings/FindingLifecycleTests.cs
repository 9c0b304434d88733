using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using static DataReliability.Core.Compliance.Outcome;
using static DataReliability.Core.Tests.Compliance.Findings.FindingSample;

namespace DataReliability.Core.Tests.Compliance.Findings;

public class FindingLifecycleTests
{
    [Theory]
    [InlineData(ChangeKind.New, true, Failed)]
    [InlineData(ChangeKind.New, true, Passed, Failed)]
    [InlineData(ChangeKind.New, true, Unknown, Failed)]
    [InlineData(ChangeKind.Unchanged, true, Failed, Failed)]
    [InlineData(ChangeKind.Resolved, false, Failed, Passed)]
    [InlineData(ChangeKind.Resolved, false, Failed, NotApplicable)]
    [InlineData(ChangeKind.Unchanged, false, Failed, Passed, Passed)]
    [InlineData(ChangeKind.Reopened, true, Failed, Passed, Failed)]
    [InlineData(ChangeKind.WentUnknown, true, Failed, Unknown)]
    [InlineData(ChangeKind.Unchanged, true, Failed, Unknown, Unknown)]
    [InlineData(ChangeKind.BecameKnown, true, Failed, Unknown, Failed)]
    [InlineData(ChangeKind.Resolved, false, Failed, Unknown, Passed)]
    [InlineData(ChangeKind.Reopened, true, Failed, Passed, Unknown, Failed)]
    [InlineData(ChangeKind.Unchanged, false, Passed)]
    [InlineData(ChangeKind.Unchanged, false, Passed, NotApplicable)]
    [InlineData(ChangeKind.WentUnknown, false, Unknown)]
    [InlineData(ChangeKind.WentUnknown, false, Passed, Unknown)]
    [InlineData(ChangeKind.BecameKnown, false, Passed, Unknown, Passed)]
    public void The_last_scan_changes_a_finding_by_what_went_before(ChangeKind kind, bool open, params Outcome[] outcomes)
    {
        var finding = After(outcomes);
        var change = FindingChange.Of(finding, Day(outcomes.Length - 1));
        Assert.Equal((kind, open), (change?.Kind ?? ChangeKind.Unchanged, finding.Open));
        Assert.Equal((outcomes[^1], Day(0), Day(outcomes.Length - 1)), (finding.Outcome, finding.FirstSeen, finding.LastSeen));
        if (change is not null)
            Assert.Equal((outcomes.Length == 1 ? null : outcomes[^2], (Outcome?)outcomes[^1]), (change.Before, change.After));
    }

    [Fact]
    public void A_finding_keeps_when_things_happened_to_it()
    {
        var finding = After(Failed, Failed, Unknown, Passed, Passed, Failed, Failed);
        Assert.Equal(
            (Day(0), Day(5), Day(5), Day(5), 1, Day(6)),
            (finding.FirstSeen, finding.FailedSince, finding.ReopenedAt, finding.OutcomeSince, finding.Reopened, finding.LastSeen));
        Assert.Null(finding.ResolvedAt);
        Assert.Equal((Day(3), Day(3)), (After(Failed, Failed, Unknown, Passed, Passed).ResolvedAt, After(Failed, Failed, Unknown, Passed, Passed).OutcomeSince));
    }

    [Fact]
    public void Its_name_is_the_same_in_every_scan_and_another_for_anything_else()
    {
        Assert.Equal(After(Failed).Id, After(Passed, Unknown).Id);
        Assert.Equal("f729ae0c", FindingId.Of("a", "b", "c", "d")[..8]);
        string[] names =
        [
            FindingId.Of("1", "eu", "RDS.1", "arn"), FindingId.Of("2", "eu", "RDS.1", "arn"), FindingId.Of("1", "us", "RDS.1", "arn"),
            FindingId.Of("1", "eu", "RDS.2", "arn"), FindingId.Of("1", "eu", "RDS.1", "arm"),
        ];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[0-9a-f]{32}$", name));
    }

    [Fact]
    public void A_scan_that_is_repeated_changes_nothing_more()
    {
        Outcome[] all = [Passed, Failed, Unknown, NotApplicable];
        foreach (var outcomes in all.SelectMany(_ => all, (x, y) => (Outcome[])[x, y]).SelectMany(_ => all, (xs, z) => (Outcome[])[.. xs, z]))
        {
            var once = After(outcomes);
            var again = FindingLifecycle.Judged(once, Judgement(outcomes[^1]), Metadata, Day(2));
            Assert.Equal(once, again with { Unread = once.Unread });
            Assert.Equal(FindingChange.Of(once, Day(2)), FindingChange.Of(again, Day(2)));
        }
    }

    [Fact]
    public void An_open_failure_whose_resource_is_gone_is_resolved()
    {
        var next = FindingLifecycle.Unjudged(After(Failed), Covering(Done), Day(1))!;
        Assert.Equal((false, Day(1), Day(1)), (next.Open, next.ResolvedAt, next.GoneAt));
        var change = FindingChange.Of(next, Day(1))!;
        Assert.Equal((ChangeKind.Resolved, Failed, null, FindingLifecycle.GoneReason), (change.Kind, change.Before, change.After, change.Reason));
        Assert.Equal(next, FindingLifecycle.Unjudged(next, Covering(Done), Day(1)));
        Assert.Null(FindingLifecycle.Unjudged(next, Covering(Done), Day(2)));
    }

    [Fact]
    public void A_resource_that_comes_back_failing_reopens_its_finding()
    {
        var gone = FindingLifecycle.Unjudged(After(Failed), Covering(Done), Day(1))!;
        var back = FindingLifecycle.Judged(gone, Judgement(Failed), Metadata, Day(2));
        Assert.Equal((ChangeKind.Reopened, true, 1), (back.LastChange, back.Open, back.Reopened));
        Assert.Null(back.GoneAt);
        Assert.Equal(Day(2), back.OutcomeSince);
    }

    [Theory]
    [InlineData(Passed, ChangeKind.Gone)]
    [InlineData(NotApplicable, ChangeKind.Gone)]
    [InlineData(Failed, ChangeKind.Resolved)]
    public void A_resource_that_is_gone_is_told_by_what_it_was(Outcome outcome, ChangeKind kind) =>
        Assert.Equal(kind, FindingLifecycle.Unjudged(After(outcome), Covering(Done), Day(1))!.LastChange);

    [Theory]
    [InlineData(Failed, true)]
    [InlineData(Passed, false)]
    public void What_a_listing_did_not_show_is_unknown_and_not_gone(Outcome before, bool open)
    {
        var gap = Done with { Gaps = [new(Resource().Type, [Denied])] };
        var next = FindingLifecycle.Unjudged(After(before), Covering(gap), Day(1))!;
        Assert.Equal((Unknown, open, ChangeKind.WentUnknown), (next.Outcome, next.Open, next.LastChange));
        Assert.Equal([Denied], next.Unread);
        Assert.Equal(Day(0), next.LastSeen);
        Assert.Null(next.GoneAt);
    }

    [Fact]
    public void A_gap_in_another_type_does_not_keep_a_resource_that_is_gone() => Assert.NotNull(FindingLifecycle.Unjudged(
        After(Failed), Covering(Done with { Gaps = [new("AWS::RDS::DBCluster", [Denied])] }), Day(1))!.GoneAt);

    [Theory]
    [InlineData(ScanTaskStatus.Missing)]
    [InlineData(ScanTaskStatus.Running)]
    [InlineData(ScanTaskStatus.Pending)]
    public void A_task_that_did_not_end_resolves_nothing(ScanTaskStatus status)
    {
        var next = FindingLifecycle.Unjudged(After(Failed), Covering(Done with { Status = status, MissingReason = "the role expired" }), Day(1))!;
        Assert.Equal((Unknown, true), (next.Outcome, next.Open));
        Assert.Contains("the role expired", next.Reason);
    }

    [Fact]
    public void Outside_its_scope_a_scan_touches_nothing()
    {
        Finding[] previous =
        [
            FindingLifecycle.Judged(null, Judgement(Failed, Resource(region: "us-east-1")), Metadata, Day(0)),
            FindingLifecycle.Judged(null, Judgement(Failed, control: "RDS.3"), Metadata, Day(0)),
        ];
        var scope = new ScanScope([Place], [Control]);
        var judgements = new[] { Judgement(Passed, Resource("billing")) };
        var next = FindingLifecycle.Next(previous, judgements, new ScanCoverage(scope, [Done]), Metadatas, Day(1)).ToList();
        Assert.Equal("billing", Assert.Single(next).Resource.Id);
    }

    [Fact]
    public void A_scan_tells_what_is_new_resolved_and_unseen()
    {
        Finding[] previous =
        [
            FindingLifecycle.Judged(null, Judgement(Failed, Resource("a")), Metadata, Day(0)),
            FindingLifecycle.Judged(null, Judgement(Failed, Resource("b")), Metadata, Day(0)),
            FindingLifecycle.Judged(null, Judgement(Failed, Resource("c")), Metadata, Day(0)),
            FindingLifecycle.Judged(null, Judgement(Failed, Resource("d")), Metadata, Day(0)),
        ];
        Judgement[] judgements =
            [Judgement(Failed, Resource("a")), Judgement(Passed, Resource("b")), Judgement(Unknown, Resource("c")), Judgement(Failed, Resource("e"))];
        var next = FindingLifecycle.Next(previous, judgements, Covering(Done), Metadatas, Day(1));
        Assert.Equal(
            [("b", ChangeKind.Resolved), ("c", ChangeKind.WentUnknown), ("d", ChangeKind.Resolved), ("e", ChangeKind.New)],
            next.Select(finding => FindingChange.Of(finding, Day(1))).OfType<FindingChange>()
                .Select(change => (change.Resource.Id, change.Kind)).Order());
    }

    [Fact]
    public void What_stood_for_an_unlisted_type_goes_when_the_listing_works_again()
    {
        var all = ResourceRefs.AllOf(Resource().Type, Sample.Account, Sample.Region);
        var before = FindingLifecycle.Judged(null, Judgement(Unknown, all), Metadata, Day(0));
        var next = FindingLifecycle.Unjudged(before, Covering(Done), Day(1))!;
        Assert.Equal((Day(1), ChangeKind.BecameKnown), (next.GoneAt, next.LastChange));
    }

    private static ScanPlace Place => new(Sample.Account, Sample.Region);

    private static ScanTask Done => new() { Place = Place, Status = ScanTaskStatus.Done };

    private static Dictionary<string, ControlMetadata> Metadatas => new() { [Control] = Metadata };

    private static ScanCoverage Covering(ScanTask task) => new(new ScanScope([Place], []), [task]);
}

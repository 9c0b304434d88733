using System.Text.Json;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.ComplianceReport.Publishing;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Compliance;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.ComplianceReport.Tests.Publishing;

public class ReportPublisherTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly ScanPlace Here = new("123456789012", "eu-west-1");
    private static readonly ScanPlace There = new("210987654321", "eu-west-1");

    private readonly InMemoryFindingStore _findings = new();
    private readonly InMemoryWorkflowStore _store = new();
    private readonly MemoryPlace _place = new();

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_report_shows_what_is_kept_and_counts_it()
    {
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2", "RDS.3");
        await KeepAsync(There, "orders", Outcome.Passed, "RDS.2");

        var report = await PublishAsync(Scan(Monday));

        Assert.Equal(new Score(1, 2, 0, 0, 0), report.Score);
        Assert.Equal(2, report.Changes[ChangeKind.New]);
        Assert.Equal("s3://reports/20261123T020000Z/", report.Location);
        var json = Json("report.json");
        Assert.Equal(3, json.GetProperty("findings").GetArrayLength());
        Assert.Equal(ManifestJson.Sha256(_place.Published[^1].Files.Whole[ReportManifest.FileName]), report.ManifestSha256);
        Assert.Contains("Compliance 33", report.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_again_gives_the_same_bytes()
    {
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2");
        await KeepAsync(There, "orders", Outcome.Failed, "RDS.2");
        var scan = Scan(Monday.AddDays(1), missing: There);

        var one = await PublishAsync(scan);
        var again = await PublishAsync(scan);

        Assert.Equal(_place.Published[0].Files.Whole, _place.Published[1].Files.Whole);
        Assert.Equal(one.ManifestSha256, again.ManifestSha256);
    }

    [Fact]
    public async Task What_was_found_where_a_place_is_missing_is_unknown_and_not_resolved()
    {
        await KeepAsync(There, "orders", Outcome.Failed, "RDS.2");
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2");

        var report = await PublishAsync(Scan(Monday.AddDays(1), missing: There));

        var finding = Assert.Single((await KeptAsync(There, "orders")).Findings);
        Assert.Equal((Outcome.Unknown, true, (DateTimeOffset?)null), (finding.Outcome, finding.Open, finding.ResolvedAt));
        Assert.Equal("no such role", finding.Unread[0].Reason);
        Assert.Equal(new Score(0, 1, 1, 0, 0), report.Score);
        Assert.Equal(1, report.Changes[ChangeKind.WentUnknown]);
    }

    [Fact]
    public async Task What_was_judged_before_a_place_was_given_up_stands()
    {
        await KeepAsync(There, "orders", Outcome.Failed, "RDS.2");

        await PublishAsync(Scan(Monday, missing: There));

        Assert.Equal(Outcome.Failed, Assert.Single((await KeptAsync(There, "orders")).Findings).Outcome);
    }

    [Fact]
    public async Task What_is_gone_is_told_as_a_change_and_counted_no_more()
    {
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2");
        var kept = await KeptAsync(Here, "ledger");
        var at = Monday.AddDays(1);
        var coverage = new ScanCoverage(new ScanScope([Here], []), [new ScanTask { Place = Here, Status = ScanTaskStatus.Done }]);
        await _findings.PutAsync([kept with { Findings = [FindingLifecycle.Unjudged(kept.Findings[0], coverage, at)!] }], None);

        var report = await PublishAsync(Scan(at));

        Assert.Equal(0, report.Score.Total);
        Assert.Equal(1, report.Changes[ChangeKind.Resolved]);
        Assert.Equal(0, Json("report.json").GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Waivers_are_laid_over_as_they_stand_at_the_scan()
    {
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2");
        var waiver = new Waiver
        {
            Id = "behind-a-proxy",
            Owner = "payments",
            Reason = "moved behind a proxy until spring",
            Approver = "security",
            Created = Monday.AddDays(-1),
            Expires = Monday.AddDays(10),
            Scope = new WaiverScope { Controls = ["RDS.2"] },
        };

        var during = await PublishAsync(Scan(Monday), waiver);
        var after = await PublishAsync(Scan(Monday.AddDays(10)), waiver);

        Assert.Equal((1, 0), (during.Score.Waived, during.Score.Failed));
        Assert.Equal((0, 1), (after.Score.Waived, after.Score.Failed));
    }

    [Fact]
    public async Task Findings_of_controls_that_were_not_asked_or_are_retired_are_left_out()
    {
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2", "RDS.3", "RDS.999");

        Assert.Equal(1, (await PublishAsync(Scan(Monday) with { Scope = new ScanScope([Here, There], ["RDS.3"]) })).Score.Total);
        Assert.Equal(2, (await PublishAsync(Scan(Monday))).Score.Total);
    }

    [Fact]
    public async Task Each_report_names_the_one_before_and_compares_with_the_last_of_its_scope()
    {
        await KeepAsync(Here, "ledger", Outcome.Failed, "RDS.2");
        var first = await FileAsync(await PublishAsync(Scan(Monday)));
        var narrow = await FileAsync(await PublishAsync(Scan(Monday.AddDays(1)) with { Scope = new ScanScope([Here], ["RDS.2"]) }));
        await PublishAsync(Scan(Monday.AddDays(2)));

        var summary = Json("report.json").GetProperty("summary");
        Assert.Equal(first.ScanId, summary.GetProperty("previousScanId").GetString());
        Assert.Equal([first.ScanId, "20261125T020000Z"], summary.GetProperty("trend").EnumerateArray().Select(point => point.GetProperty("scanId").GetString()!));
        Assert.Equal(narrow.ManifestSha256, Manifest(2).Previous!.Sha256);
        Assert.Null(Manifest(0).Previous);
        Assert.Empty(ManifestVerifier.VerifyChain(_place.Published.Select(one => new ReadOnlyMemory<byte>(one.Files.Whole[ReportManifest.FileName]))));
    }

    [Fact]
    public async Task A_scan_that_is_published_late_looks_back_only()
    {
        await FileAsync(await PublishAsync(Scan(Monday.AddDays(1))));

        await PublishAsync(Scan(Monday));

        Assert.Null(Manifest(1).Previous);
        Assert.False(Json("report.json").GetProperty("summary").TryGetProperty("previousScanId", out _));
    }

    private Task<PublishedReport> PublishAsync(EndedScan scan, params Waiver[] waivers) =>
        new ReportPublisher(_findings, _store, _place, waivers, [ReportFormat.Html, ReportFormat.Csv, ReportFormat.Json]).PublishAsync(scan, None);

    // As the workflow does.
    private async Task<PublishedReport> FileAsync(PublishedReport report)
    {
        var document = new Document(PublishedReport.Collection, report.ScanId, JsonSerializer.Serialize(report, ComplianceJson.Default.PublishedReport));
        Assert.True(await _store.CommitAsync(Commits.Record(Commits.Id($"scan{report.ScanId}")).Commit([], [], [document]), None));
        return report;
    }

    private JsonElement Json(string path) => JsonDocument.Parse(_place.Published[^1].Files.Whole[path]).RootElement;

    private ReportManifest Manifest(int number) => ManifestJson.Read(_place.Published[number].Files.Whole[ReportManifest.FileName]);

    private static EndedScan Scan(DateTimeOffset at, ScanPlace? missing = null) => new(
        $"{at:yyyyMMdd'T'HHmmss'Z'}",
        at,
        at.AddMinutes(7),
        new ScanScope([Here, There], []),
        [
            .. new[] { Here, There }.Select(place => new ScanTask
            {
                Place = place,
                Status = place == missing ? ScanTaskStatus.Missing : ScanTaskStatus.Done,
                MissingReason = place == missing ? "no such role" : null,
            }),
        ],
        new string('a', 64));

    private async Task<ResourceFindings> KeptAsync(ScanPlace place, string id) =>
        (await _findings.GetAsync(place, ResourceTypes.DBInstance, [Arn(place, id)], None))[Arn(place, id)];

    private Task KeepAsync(ScanPlace place, string id, Outcome outcome, params string[] controls)
    {
        var resource = new ResourceRef(place.Account, place.Region, ResourceTypes.DBInstance, Arn(place, id), id);
        var metadata = Core.Compliance.Controls.ControlCatalogue.Metadata["RDS.2"];
        return _findings.PutAsync(
            [
                new ResourceFindings(resource, Monday,
                [
                    .. controls.Select(control => FindingLifecycle.Judged(
                        before: null, new Judgement(control, resource, outcome, "because", []), metadata with { Id = control }, Monday)),
                ]),
            ],
            None);
    }

    private static string Arn(ScanPlace place, string id) => $"arn:aws:rds:{place.Region}:{place.Account}:db:{id}";
}

using System.Globalization;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Compliance;
using DataReliability.Dr.Drill.Faults;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Drill.Validations;

namespace DataReliability.Dr.Drill.Chapters;

/// <summary>Fleets of databases that are metadata only, scanned, broken in three places and scanned again.</summary>
public sealed class ComplianceChapter : IChapter
{
    /// <inheritdoc/>
    public string Name => "compliance";

    /// <inheritdoc/>
    public string Title => "Scans three accounts in two Regions, breaks three things, scans again and tells just these; what it can no longer see is unknown.";

    /// <inheritdoc/>
    public Task<ChapterReport> RunAsync(DrillContext context, CancellationToken cancellationToken) => ChapterFrame.RunAsync(Name, context, async faults =>
    {
        using var far = CloudAccess.ToLocalCloud(context.Cloud.Endpoint.ToString(), DrillFleets.FarRegion);
        await RunAsync(context, new Breakage(far.Rds), faults, cancellationToken);
    });

    private static async Task RunAsync(DrillContext context, Breakage breakage, List<string> faults, CancellationToken cancellationToken)
    {
        var (scan, s3) = (new DrillScan(context), context.Cloud.Access.S3);
        PublishedReport? first = null;
        PublishedReport? second = null;
        var fleets = new DrillFleets(context.Cloud);
        await context.Steps.RunAsync("Put fleets into two accounts", async () => StepOutcome.WellWith(await fleets.PutAsync(cancellationToken)));
        await context.Steps.RunAsync("Scan three accounts in two Regions", async () =>
        {
            first = await scan.MakeAsync(detail: null, cancellationToken);
            return StepOutcome.WellWith(Text(first.Score));
        });
        var before = await ReportInS3.ReadAsync(s3, first!, cancellationToken);
        await context.Steps.RunAsync("Look for what it could not see", async () =>
        {
            await Task.CompletedTask;
            return ChapterFrame.Judge(Unseen(before.Summary, isMemberSeen: true), "one Region not opted in to, one account that lets nobody in", faults);
        });
        await context.Steps.RunAsync("Break three things", async () => StepOutcome.WellWith(await breakage.BreakAsync(cancellationToken)));
        await context.Steps.RunAsync("Close the other account's Region", async () =>
        {
            await fleets.CloseAsync(cancellationToken);
            return StepOutcome.WellWith(DrillFleets.Member);
        });
        await context.Steps.RunAsync("Scan again", async () =>
        {
            foreach (var fault in FaultPlan.ForScan(context.Options.Fault))
                await context.Cloud.Local.InjectAsync(fault, cancellationToken);
            second = await scan.MakeAsync(detail: null, cancellationToken);
            await context.Cloud.Local.ClearFaultsAsync(cancellationToken);
            return StepOutcome.WellWith(Text(second.Score));
        });
        var after = await ReportInS3.ReadAsync(s3, second!, cancellationToken);
        await context.Steps.RunAsync("Look for the three in what changed, and for what is unknown now", async () =>
        {
            await Task.CompletedTask;
            return ChapterFrame.Judge([.. Unseen(after.Summary, isMemberSeen: false), .. Unexpected(after.Changes, breakage.Expected)], string.Join(", ", breakage.Expected.Select(one => $"{one.Control} {one.Arn.Split(':')[^1]}")), faults);
        });
        await context.Steps.RunAsync("Prove both reports by their manifests, and open the link that was mailed", async () =>
        {
            var wrong = before.Faults.Concat(after.Faults).Concat(ManifestVerifier.VerifyChain([before.Manifest, after.Manifest])).Select(fault => fault.ToString()).ToList();
            wrong.AddRange(await new MailedLink(context.Cloud).FaultsAsync(second!, cancellationToken));
            return ChapterFrame.Judge(wrong, after.Summary.Scope.Places.Count + " places, two reports, one chain", faults);
        });
        await context.Steps.RunAsync("Mend the three things", async () =>
        {
            await breakage.MendAsync(cancellationToken);
            return StepOutcome.Well;
        });
        await context.Steps.RunAsync("Look for unsent events, dead letters", async () =>
            ChapterFrame.Judge(await new ChapterRemains(context).FindAsync(cancellationToken), "none", faults));
    }

    private static string Text(Score score) => string.Create(
        CultureInfo.InvariantCulture, $"score {score.Percent:0.0} %, {score.Total:N0} findings: {score.Failed:N0} failed, {score.Unknown:N0} unknown");

    private static List<string> Unseen(ScanSummary summary, bool isMemberSeen)
    {
        var wrong = new List<string>();
        foreach (var task in summary.Tasks)
        {
            var isSeen = task.Place.Account == DrillFleets.Home
                || (isMemberSeen && task.Place.Account == DrillFleets.Member && task.Place.Region != DrillFleets.FarRegion);
            if (isSeen != (task.Status == ScanTaskStatus.Done))
                wrong.Add($"{task.Place} is {task.Status}: {task.MissingReason ?? "it should be missing"}");
            wrong.AddRange(task.Gaps.Select(gap => $"{task.Place}: {gap.Type} has a gap: {gap.Unread[0]}"));
        }

        return wrong;
    }

    // What is seen no longer is unknown, never good and never gone.
    private static List<string> Unexpected(IReadOnlyList<FindingChange> changes, IReadOnlyList<(string Control, string Arn)> expected)
    {
        var unseen = changes.Where(change => change.Resource.Account == DrillFleets.Member).ToList();
        var seen = changes.Except(unseen).ToList();
        return
        [
            .. expected.Where(one => !seen.Exists(change => change.Kind == ChangeKind.New && (change.Control, change.Resource.Arn) == one))
                .Select(one => $"{one.Control} of {one.Arn} is not told"),
            .. seen.Where(change => change.Kind != ChangeKind.New || !expected.Contains((change.Control, change.Resource.Arn)))
                .Concat(unseen.Where(change => change.Kind != ChangeKind.WentUnknown))
                .Select(change => $"{change.Control} of {change.Resource.Arn} is told as {change.Kind}: {change.Reason}"),
            .. unseen.Count > 0 ? [] : (string[])[$"nothing of {DrillFleets.Member} is told as unknown, though it can't be seen any more"],
        ];
    }
}

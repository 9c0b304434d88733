using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Drill.Compliance;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Drill.Validations;
using DataReliability.Dr.Workflows;

namespace DataReliability.Dr.Drill.Chapters;

/// <summary>Databases that a scan finds bad, mended by what their policy and tag allow, one change after another, and one change taken back.</summary>
public sealed class RemediationChapter : IChapter
{
    private const string Planner = "PlanRemediations";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public string Name => "remediation";

    /// <inheritdoc/>
    public string Title => "Scans two databases without deletion protection and their public snapshots, has all four mended, and one change taken back.";

    /// <inheritdoc/>
    public Task<ChapterReport> RunAsync(DrillContext context, CancellationToken cancellationToken) => ChapterFrame.RunAsync(
        Name, context, faults => RunAsync(context, new MendableDatabases(context.Cloud.Access.Rds, context.Time), faults, cancellationToken));

    private static async Task RunAsync(DrillContext context, MendableDatabases databases, List<string> faults, CancellationToken cancellationToken)
    {
        await context.Steps.RunAsync("Create an instance and a cluster that nothing protects, and a public snapshot of each", async () =>
        {
            await databases.CreateAsync(cancellationToken);
            return StepOutcome.Well;
        });
        await context.Steps.RunAsync("Scan the account of the stack", async () =>
        {
            var report = await new DrillScan(context).MakeAsync(
                $$$"""{"detail":{"accounts":["{{{DrillFleets.Home}}}"],"regions":["{{{context.Cloud.Region}}}"]}}""", cancellationToken);
            return StepOutcome.WellWith($"{report.Score.Failed} failed");
        });
        var mended = new Dictionary<WorkflowId, RemediationState>();
        await context.Steps.RunAsync("Mend what policy and tag allow", async () =>
        {
            mended = await EndedAsync(context, MendableDatabases.Failures, cancellationToken);
            return ChapterFrame.Judge([.. NotApplied(mended)], string.Join(", ", mended.Values.Select(state => $"{state.Control} of {state.Target.Id}")), faults);
        });
        await context.Steps.RunAsync("Look at all four", async () => ChapterFrame.Judge(await databases.FaultsAsync(cancellationToken), "protected and private", faults));
        await context.Steps.RunAsync("Take one change back, and see that nobody makes it again", async () =>
        {
            var undone = mended.Single(remediation => remediation.Value.Target.Id == MendableDatabases.Instance).Key;
            var reverter = RemediationReverters.Of(context.Cloud.State);
            if (await reverter.OfferAsync(undone, cancellationToken) is not RevertOffer.Ready offer)
                return ChapterFrame.Judge([$"{undone} cannot be undone"], "", faults);
            await reverter.StartAsync(offer, acceptsLoss: false, "the drill", cancellationToken);
            await EndedAsync(context, MendableDatabases.Failures + 1, cancellationToken);
            var ended = await EndedAsync(context, MendableDatabases.Failures + 1, cancellationToken); // planned once more
            var left = await databases.FaultsAsync(cancellationToken);
            return ChapterFrame.Judge(
                [
                    .. NotApplied(ended),
                    .. ended.Count == MendableDatabases.Failures + 1 && left.Count == 1 && left[0].StartsWith(MendableDatabases.Instance, StringComparison.Ordinal)
                        ? (string[])[]
                        : [$"after taking back {offer.Change}, {ended.Count} remediations in all: {string.Join(", ", left)}"],
                ],
                offer.Change.ToString(),
                faults);
        });
        await context.Steps.RunAsync("Delete them", async () =>
        {
            await databases.DeleteAsync(cancellationToken);
            return StepOutcome.Well;
        });
        await context.Steps.RunAsync("Look for unsent events, dead letters", async () => ChapterFrame.Judge(await new ChapterRemains(context).FindAsync(cancellationToken), "none", faults));
    }

    private static IEnumerable<string> NotApplied(Dictionary<WorkflowId, RemediationState> ended) => ended.Values
        .Where(state => state.Outcome != RemediationOutcome.Applied)
        .Select(state => $"{state.Control} of {state.Target.Id} is {RemediationStatus.Of(state)}: {state.After ?? state.Before}");

    /// <summary>All remediations, once so many have ended and none is under way. Meanwhile it plans them as the schedule would, but at once.</summary>
    private static async Task<Dictionary<WorkflowId, RemediationState>> EndedAsync(DrillContext context, int count, CancellationToken cancellationToken)
    {
        var started = context.Time.GetTimestamp();
        while (true)
        {
            await context.Cloud.Local.InvokeAsync(Planner, """{"detail":{}}""", cancellationToken);
            var ended = new Dictionary<WorkflowId, RemediationState>();
            var underWay = new List<WorkflowId>();
            await foreach (var (id, record) in context.Cloud.State.Scan.ReadAsync(cancellationToken))
            {
                if (id.Kind == RemediationWorkflow.KindName && record is { DueAt: null })
                    ended.Add(id, RemediationWorkflow.Read(record.State));
                else if (id.Kind == RemediationWorkflow.KindName)
                    underWay.Add(id);
            }

            if (underWay.Count == 0 && ended.Count >= count)
                return ended;
            if (context.Time.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"{ended.Count} of {count} remediations ended within {Patience.TotalMinutes} minutes, {string.Join(", ", underWay)} did not");
            await Task.Delay(Pause, context.Time, cancellationToken);
        }
    }
}

using DataReliability.Core.Compliance.Remediations;
using DataReliability.Dr.Drill.Compliance;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Drill.Validations;

namespace DataReliability.Dr.Drill.Chapters;

/// <summary>Databases that a scan finds bad, mended by what their policy and tag allow, one change after another.</summary>
public sealed class RemediationChapter : IChapter
{
    private const string Planner = "PlanRemediations";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <inheritdoc/>
    public string Name => "remediation";

    /// <inheritdoc/>
    public string Title => "Scans two databases without deletion protection and their public snapshots, and has all four mended.";

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
        await context.Steps.RunAsync("Mend what policy and tag allow", async () =>
        {
            var ended = await MendAsync(context, cancellationToken);
            return ChapterFrame.Judge([.. ended.Where(state => state.Outcome != RemediationOutcome.Applied).Select(state => $"{state.Control} of {state.Target.Id} is {RemediationStatus.Of(state)}: {state.After ?? state.Before}")],
                string.Join(", ", ended.Select(state => $"{state.Control} of {state.Target.Id}")), faults);
        });
        await context.Steps.RunAsync("Look at all four", async () => ChapterFrame.Judge(await databases.FaultsAsync(cancellationToken), "protected and private", faults));
        await context.Steps.RunAsync("Delete them", async () =>
        {
            await databases.DeleteAsync(cancellationToken);
            return StepOutcome.Well;
        });
        await context.Steps.RunAsync("Look for unsent events, dead letters", async () => ChapterFrame.Judge(await new ChapterRemains(context).FindAsync(cancellationToken), "none", faults));
    }

    // As the schedule would, but at once.
    private static async Task<IReadOnlyList<RemediationState>> MendAsync(DrillContext context, CancellationToken cancellationToken)
    {
        var started = context.Time.GetTimestamp();
        while (true)
        {
            await context.Cloud.Local.InvokeAsync(Planner, """{"detail":{}}""", cancellationToken);
            var ended = new List<RemediationState>();
            await foreach (var (id, record) in context.Cloud.State.Scan.ReadAsync(cancellationToken))
            {
                if (id.Kind == RemediationWorkflow.KindName && record is { DueAt: null })
                    ended.Add(RemediationWorkflow.Read(record.State));
            }

            if (ended.Count >= MendableDatabases.Failures)
                return ended;
            if (context.Time.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"{ended.Count} of {MendableDatabases.Failures} remediations ended within {Patience.TotalMinutes} minutes");
            await Task.Delay(Pause, context.Time, cancellationToken);
        }
    }
}

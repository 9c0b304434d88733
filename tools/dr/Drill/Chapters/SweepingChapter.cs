using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Orphans;
using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Drill.Chapters;

/// <summary>A restore whose record was lost and which outlived its deadline, and an instance that only looks like one.</summary>
public sealed class SweepingChapter : IChapter
{
    private const string Sweeper = "SweepRestores";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public string Name => "sweeping";

    /// <inheritdoc/>
    public string Title => "Deletes a restore that nobody remembers, and not the instance that only looks like one.";

    /// <inheritdoc/>
    public Task<ChapterReport> RunAsync(DrillContext context, CancellationToken cancellationToken) => ChapterFrame.RunAsync(
        Name, context, faults => RunAsync(context, new OrphanPair(context.Cloud.Access.Rds, context.Cloud.StackName, context.Time), faults, cancellationToken));

    private static async Task RunAsync(DrillContext context, OrphanPair pair, List<string> faults, CancellationToken cancellationToken)
    {
        await context.Steps.RunAsync("Create a restore without a record, two hours past its deadline, and a lookalike", async () =>
        {
            await pair.CreateAsync(cancellationToken);
            return StepOutcome.WellWith($"{pair.Orphan}, {pair.Lookalike}");
        });
        await context.Steps.RunAsync("Sweep until the restore is gone", async () =>
        {
            await SweepAsync(context, pair, cancellationToken);
            return StepOutcome.WellWith($"{pair.Orphan} is gone");
        });
        await context.Steps.RunAsync("Look at the lookalike", async () =>
        {
            if (await pair.StatusAsync(pair.Lookalike, cancellationToken) is "available")
                return StepOutcome.WellWith($"{pair.Lookalike} is available");
            faults.Add($"{pair.Lookalike}, which can't be proven ours, was touched");
            return StepOutcome.Badly("it was touched");
        });
        await context.Steps.RunAsync("Delete the lookalike", async () =>
        {
            await pair.DeleteLookalikeAsync(cancellationToken);
            return StepOutcome.Well;
        });
    }

    private static async Task<string?> UnfinishedAsync(DrillContext context, OrphanPair pair, CancellationToken cancellationToken)
    {
        if (await pair.StatusAsync(pair.Orphan, cancellationToken) is { } status)
            return $"{pair.Orphan} is still {status}";
        var sweeps = await context.Cloud.State.Workflows.ListDueAsync(SweepWorkflow.KindName, context.Time.GetUtcNow().AddYears(1), 1, cancellationToken);
        return sweeps.Count == 0 ? null : $"{sweeps[0].Id} has still not ended";
    }

    // As the schedule would, but at once.
    private static async Task SweepAsync(DrillContext context, OrphanPair pair, CancellationToken cancellationToken)
    {
        var started = context.Time.GetTimestamp();
        FunctionFailedException? failure = null;
        while (await UnfinishedAsync(context, pair, cancellationToken) is { } unfinished)
        {
            if (context.Time.GetElapsedTime(started) > Patience)
                throw new TimeoutException($"{unfinished} after {Patience.TotalMinutes} minutes", failure);
            try
            {
                await context.Cloud.Local.InvokeAsync(Sweeper, "{}", cancellationToken);
            }
            catch (FunctionFailedException e)
            {
                failure = e; // Throttled, while its schedule runs it.
            }

            await Task.Delay(Pause, context.Time, cancellationToken);
        }
    }
}

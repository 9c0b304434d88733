using System.Text.Json;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill.Compliance;
using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Terminal;
using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Drill;

/// <summary>The frame of a drill: cleans up after those that were killed, brings LocalCloud up, runs the chapters, takes
/// everything down and looks for what is left.</summary>
/// <param name="chapters">The chapters that there are.</param>
/// <param name="display">Where it is watched.</param>
/// <param name="time">The clock.</param>
public sealed class DrillRunner(IReadOnlyList<IChapter> chapters, IDrillDisplay display, TimeProvider time)
{
    /// <summary>Runs a drill.</summary>
    /// <returns>0 when all was right, else 1.</returns>
    public async Task<int> RunAsync(DrillOptions options, CancellationToken cancellationToken)
    {
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        var steps = new StepLog(display, time);
        var reports = new List<ChapterReport>();
        var grants = new List<GrantUse>();
        var leftovers = new List<string>();
        var root = RunRoot.OfThisUser();

        display.Heading("DataReliability drill", $"speed {options.Speed:0.#}, fault {DisplayText.FaultName(options.Fault)}, local times are those of this machine");
        await steps.RunAsync("Remove what killed runs left behind", async () =>
        {
            var removed = await new Leftovers(root).RemoveAsync(cancellationToken);
            return StepOutcome.WellWith(removed.Count == 0 ? "nothing" : $"{removed.Count} processes and folders");
        });

        var run = root.Claim("drill", startedAt);
        try
        {
            await RunChaptersAsync(run, options, steps, reports, grants, cancellationToken);
        }
        finally
        {
            // Whatever happened, nothing stays: neither a person who is impatient nor a signal stops this part.
            leftovers.AddRange(await LookForLeftoversAsync(run, options, steps, CancellationToken.None));
            var right = leftovers.Count == 0 && reports.Count == Chosen(options).Count && reports.All(report => report.Right)
                && steps.Steps.All(step => step.Outcome == "right");
            var report = new DrillReport(
                right, startedAt, Math.Round(time.GetElapsedTime(started).TotalSeconds, 3), options.Speed,
                DisplayText.FaultName(options.Fault), steps.Steps, reports, grants, leftovers);
            if (options.JsonFile is { } file)
                await File.WriteAllTextAsync(file, JsonSerializer.Serialize(report, ReportJson.Default.DrillReport) + "\n", CancellationToken.None);
            display.Conclusion(report);
            Right = right;
        }

        return Right ? ExitCodes.Right : ExitCodes.Wrong;
    }

    private bool Right { get; set; }

    private List<IChapter> Chosen(DrillOptions options) =>
        chapters.Where(chapter => options.Only.Count == 0 || options.Only.Contains(chapter.Name)).ToList();

    private static LocalCloudSettings Settings(DrillOptions options) => new()
    {
        Speed = options.Speed,
        KeepFiles = options.Keep,
        Parameters = new Dictionary<string, string>(new LocalCloudSettings().Parameters.Concat(DrillFleets.Parameters)),
    };

    private async Task RunChaptersAsync(
        RunDirectory run, DrillOptions options, StepLog steps, List<ChapterReport> reports, List<GrantUse> grants, CancellationToken cancellationToken)
    {
        LocalCloudRun? cloud = null;
        try
        {
            await steps.RunAsync("Bring up LocalCloud", async () =>
            {
                cloud = await LocalCloudRun.StartAsync(run, Settings(options), progress: null, cancellationToken);
                return StepOutcome.WellWith(cloud.Endpoint.ToString());
            });
            foreach (var chapter in Chosen(options))
            {
                display.Heading($"Chapter {chapter.Name}", chapter.Title);
                var context = new DrillContext(options, cloud!, new StepLog(display, time), display, time);
                reports.Add(await chapter.RunAsync(context, cancellationToken));
            }

            grants.AddRange(await cloud!.Local.GrantsAsync(cancellationToken));
        }
        finally
        {
            if (cloud is not null)
            {
                display.Heading("The end", null);
                await steps.RunAsync("Take down LocalCloud", async () =>
                {
                    await cloud.DisposeAsync();
                    return StepOutcome.Well;
                });
            }
        }
    }

    private static async Task<IReadOnlyList<string>> LookForLeftoversAsync(
        RunDirectory run, DrillOptions options, StepLog steps, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> left = [];
        await steps.RunAsync("Look for what is left: processes, ports, files", async () =>
        {
            left = await RunRemains.FindAsync(run, cancellationToken);
            if (!options.Keep)
                await Leftovers.RemoveAsync(run.Path, cancellationToken);
            return left.Count == 0
                ? StepOutcome.WellWith(options.Keep ? $"nothing but {run.Path}, which is kept" : "nothing")
                : StepOutcome.Badly($"{left.Count} things");
        });
        return left;
    }
}

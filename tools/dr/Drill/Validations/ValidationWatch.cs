using DataReliability.Core.Workflows;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>Watches validations until they end, through their records, as an engineer would with <c>dr show</c>.</summary>
/// <param name="store">Where the records are.</param>
/// <param name="display">Where their progress is shown.</param>
/// <param name="time">The clock.</param>
public sealed class ValidationWatch(IWorkflowStore store, IDrillDisplay display, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until all have ended, or patience has.</summary>
    /// <returns>Those that did not end, with what they were at, in sentences; empty when all ended.</returns>
    public async Task<IReadOnlyList<string>> UntilEndedAsync(
        IReadOnlyList<ValidationRequest> requests, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var rows = requests.ToDictionary(request => request.Workflow, request =>
            new ProgressRow(request.Database.Name, request.Snapshot, "", "", TimeSpan.Zero, Ended: false));
        await display.WatchAsync(async show =>
        {
            while (rows.Values.Any(row => !row.Ended) && time.GetElapsedTime(started) < patience)
            {
                foreach (var request in requests.Where(request => !rows[request.Workflow].Ended))
                    rows[request.Workflow] = await LookAsync(rows[request.Workflow], request.Workflow, cancellationToken) with { Elapsed = time.GetElapsedTime(started) };
                show([.. requests.Select(request => rows[request.Workflow])]);
                await Task.Delay(Pause, time, cancellationToken);
            }
        });
        return rows.Where(row => !row.Value.Ended)
            .Select(row => $"{row.Key} did not end within {patience.TotalMinutes:0} minutes: {(row.Value.Status.Length == 0 ? "never started" : row.Value.Status)}; {row.Value.Note}")
            .ToList();
    }

    private async Task<ProgressRow> LookAsync(ProgressRow before, WorkflowId id, CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(id, cancellationToken) is not { } record)
            return before;
        var timeline = await store.ReadTimelineAsync(id, cancellationToken);
        return before with
        {
            Status = record.Buried is null ? record.Status : "buried",
            Note = record.Buried ?? (timeline.Count > 0 ? timeline[^1].Text : ""),
            Ended = record.DueAt is null,
        };
    }
}

using System.Text.Json;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>Finds restores that outlived their validations and starts their sweeps.</summary>
public sealed class RestoreSweeper(
    IFleetReader fleet,
    IWorkflowStore store,
    WorkflowRunner<SweepState, RestoreEffect, Sight<DatabaseInstance>> sweeps,
    SweepOptions options,
    TimeProvider time)
{
    /// <summary>One round.</summary>
    /// <exception cref="FleetUnseenException">The fleet could not be listed; nothing was swept.</exception>
    public async Task<SweepResult> SweepAsync(CancellationToken cancellationToken)
    {
        var round = new Round();
        foreach (var seen in FleetUnseenException.Unless(await fleet.ListInstancesAsync(cancellationToken)))
        {
            if (!SweepDecision.Concerns(seen, options.Prefix, options.Stack))
                continue;

            try
            {
                await SweepAsync(seen, round, cancellationToken);
            }
#pragma warning disable CA1031 // one bad restore never hides the rest: it is reported, and the next round tries again
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                round.Failed[seen.Id] = $"{e.GetType().Name}: {e.Message}";
            }
        }

        return new SweepResult(round.Swept, round.Refused, round.Left, round.Failed);
    }

    private async Task SweepAsync(DatabaseInstance seen, Round round, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (SweepDecision.Of(seen, await KnownAsync(seen, cancellationToken), options.Prefix, options.Stack, options.Grace, now))
        {
            case SweepDecision.Leave leave:
                round.Left[seen.Id] = leave.Reason;
                break;
            case SweepDecision.Sweep sweep:
                var key = SweepWorkflow.Key(seen.Id, seen.ResourceId, now);
                var started = await sweeps.StartAsync(key, SweepWorkflow.Start(sweep.Restore, sweep.Cause, now), cancellationToken);
                if (await sweeps.AdvanceAsync(new WorkflowId(SweepWorkflow.KindName, key), cancellationToken) is AdvanceResult.Ended ended && !started)
                    round.Left[seen.Id] = $"its sweep of today ended {ended.Status}; the next begins after midnight UTC";
                else
                    round.Swept.Add(seen.Id);
                break;
            case SweepDecision.Refuse refuse:
                round.Refused.Add(seen.Id);
                await sweeps.StartAsync(SweepWorkflow.RefusalKey(seen.Id, seen.ResourceId, now), SweepWorkflow.Refuse(refuse.Restore, refuse.Cause, refuse.Reasons, now), cancellationToken);
                break;
        }
    }

    private async Task<ValidationKnown> KnownAsync(DatabaseInstance seen, CancellationToken cancellationToken)
    {
        var key = RestoreKey.KeyOf(options.Prefix, seen.Id);
        if (!WorkflowId.TryParse($"{ValidationWorkflow.KindName}/{key}", out var id))
            return new ValidationKnown.Absent();

        try
        {
            return await store.LoadAsync(id, cancellationToken) is { } record
                ? new ValidationKnown.Recorded(ValidationWorkflow.Read(record.State), record is { Buried: null, DueAt: not null })
                : new ValidationKnown.Absent();
        }
        catch (Exception e) when (e is UndecodableRecordException or JsonException)
        {
            return new ValidationKnown.Unreadable(e.Message);
        }
    }

    private sealed record Round
    {
        public List<string> Swept { get; } = [];

        public List<string> Refused { get; } = [];

        public Dictionary<string, string> Left { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> Failed { get; } = new(StringComparer.Ordinal);
    }
}

using System.Text.Json;

namespace DataReliability.Core.Workflows;

/// <summary>The one mechanism by which workflows move: load, observe, decide, record the intent, act, record the outcome.
/// Safe for concurrent use, and safe to be killed after any write or call: whoever comes next finishes the work.</summary>
/// <param name="definition">The kind of workflow that it runs.</param>
/// <param name="store">Where records are kept.</param>
/// <param name="ids">Makes owners and tokens.</param>
/// <param name="time">The clock.</param>
/// <param name="options">Leases and limits.</param>
public sealed class WorkflowRunner<TState, TEffect, TObservation>(
    IWorkflowDefinition<TState, TEffect, TObservation> definition,
    IWorkflowStore store,
    IIdGenerator ids,
    TimeProvider time,
    WorkflowOptions options)
    where TEffect : IEffect
{
    private const int MaxRaces = 5;

    private readonly WorkflowCommits<TState, TEffect, TObservation> _commits = new(definition, ids, options);
    private readonly WorkflowSteps<TState, TEffect, TObservation> _steps =
        new(definition, new WorkflowCommits<TState, TEffect, TObservation>(definition, ids, options), store, time, options);

    /// <summary>Records a new workflow; false when it was started before.</summary>
    /// <param name="key">Its key, derived from what it is about, so that starting twice is starting once.</param>
    /// <param name="first">Its first state, with reasons; it can't have effects.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <exception cref="UnrecordableCommitException">It exceeds <see cref="CommitLimits"/>.</exception>
    public async Task<bool> StartAsync(string key, Decision<TState, TEffect> first, CancellationToken cancellationToken)
    {
        if (first.Effects.Count > 0)
            throw new ArgumentException($"{definition.Kind}: a workflow starts without effects, got {first.Effects.Count}", nameof(first));

        var now = time.GetUtcNow();
        var empty = new WorkflowRecord
        {
            Id = new WorkflowId(definition.Kind, key),
            Version = 0,
            Status = "",
            State = "",
            CreatedAt = now,
            UpdatedAt = now,
        };
        var commit = _commits.Decided(empty, first, now);
        for (var races = 0; races < MaxRaces; races++)
        {
            if (await store.CommitAsync(commit, cancellationToken))
                return true;

            // A conflict over a document that it files is no proof that it was started before.
            if (await ExistsAsync(empty.Id, cancellationToken))
                return false;
        }

        throw new InvalidOperationException($"{empty.Id} was not started: others were writing its documents {MaxRaces} times in a row; start it again");
    }

    /// <summary>Brings a workflow as far forward as it goes now.</summary>
    public Task<AdvanceResult> AdvanceAsync(WorkflowId id, CancellationToken cancellationToken) =>
        AdvanceAsync(id, delivered: null, cancellationToken);

    /// <summary>Gives a workflow something that was seen elsewhere, such as the report of data checks, and records what
    /// follows. Decides once; acting is left to the next tick, and so is an intent that somebody left behind (Busy).</summary>
    /// <exception cref="InvalidOperationException">The decision has effects, which this path does not execute.</exception>
    public Task<AdvanceResult> DeliverAsync(WorkflowId id, TObservation observation, CancellationToken cancellationToken) =>
        AdvanceAsync(id, new Delivered<TObservation>(observation), cancellationToken);

    private async Task<AdvanceResult> AdvanceAsync(
        WorkflowId id, Delivered<TObservation>? delivered, CancellationToken cancellationToken)
    {
        var steps = 0;
        for (var races = 0; races < MaxRaces;)
        {
            WorkflowRecord? record;
            try
            {
                record = await store.LoadAsync(id, cancellationToken);
            }
            catch (UndecodableRecordException e)
            {
                await BuryAsync(id, version: null, e.Message, cancellationToken);
                return new AdvanceResult.Buried(e.Message);
            }

            var now = time.GetUtcNow();
            if (record is null)
                return new AdvanceResult.NotFound();
            if (record.Buried is not null || record.DueAt is null)
                return new AdvanceResult.Ended(record.Status);
            if (record.Lease is { } lease && lease.Until > now)
                return new AdvanceResult.Busy(lease.Until);
            if (delivered is not null && record.Pending.Count > 0)
                return new AdvanceResult.Busy(now);

            var step = record.Pending.Count > 0
                ? await _steps.TakeOverAsync(record, now, cancellationToken)
                : await _steps.DecideAsync(record, delivered, cancellationToken);
            switch (step)
            {
                case StepResult.Unworkable unworkable when await BuryAsync(id, unworkable.Version, unworkable.Reason, cancellationToken):
                    return new AdvanceResult.Buried(unworkable.Reason);
                case StepResult.PutOff { Record: var later, Cause: var cause }:
                    return new AdvanceResult.PutOff(later.FailedLooks, later.DueAt ?? now, cause);
                case StepResult.Taken { Record: var reached }:
                    steps++;
                    if (reached.DueAt is not { } dueAt)
                        return new AdvanceResult.Ended(reached.Status);
                    if (delivered is not null || steps >= options.MaxSteps || dueAt > time.GetUtcNow())
                        return new AdvanceResult.Advanced(reached.Status, steps, dueAt);
                    break;
                default:
                    races++;
                    break;
            }
        }

        return new AdvanceResult.Contended(MaxRaces);
    }

    private async Task<bool> ExistsAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        try
        {
            return await store.LoadAsync(id, cancellationToken) is not null;
        }
        catch (UndecodableRecordException)
        {
            return true;
        }
    }

    private Task<bool> BuryAsync(WorkflowId id, long? version, string reason, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.Serialize(new Burial(id.ToString(), reason), WorkflowJson.Default.Burial);
        var announcement = new DomainEvent(
            $"{id}:buried", id, long.MaxValue, time.GetUtcNow(), "workflow.buried", data, new Dictionary<string, string>());
        return store.BuryAsync(id, version, reason, announcement, cancellationToken);
    }
}

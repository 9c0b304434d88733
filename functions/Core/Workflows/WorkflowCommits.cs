using System.Globalization;

namespace DataReliability.Core.Workflows;

/// <summary>Makes the three commits of which every step consists. Pure but for the ids it draws.</summary>
internal sealed class WorkflowCommits<TState, TEffect, TObservation>(
    IWorkflowDefinition<TState, TEffect, TObservation> definition, IIdGenerator ids, WorkflowOptions options)
    where TEffect : IEffect
{
    private const int MaxCause = 500;

    /// <summary>Records a decision and the effects that it intends.</summary>
    /// <exception cref="InvalidOperationException">The decision breaks its contract.</exception>
    public WorkflowCommit Decided(WorkflowRecord before, Decision<TState, TEffect> decision, DateTimeOffset now)
    {
        if (decision.Reasons.Count == 0)
            throw new InvalidOperationException($"{before.Id}: a decision without reasons, status {decision.Status}");
        if (decision.Effects.GroupBy(effect => effect.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new InvalidOperationException($"{before.Id}: two effects named {twice.Key}, status {decision.Status}");

        var pending = decision.Effects
            .Select(effect => new PendingEffect(effect.Name, effect.Repeatable, definition.WriteEffect(effect)))
            .ToList();
        var acts = pending.Count > 0;
        var after = before with
        {
            Version = before.Version + 1,
            Status = decision.Status,
            State = definition.WriteState(decision.State),
            UpdatedAt = now,
            Lease = acts ? NewLease(before.Version + 1, now) : null,
            DueAt = acts ? now + options.LeaseDuration : decision.DueAt,
            Pending = pending,
            Attempts = acts ? 1 : 0,
            FailedLooks = 0,
            Outcomes = [],
            ExpiresAt = !acts && decision.DueAt is null ? now + options.Retention : null,
        };
        var events = decision.Events.Select((draft, index) => Record(after, draft, index)).ToList();
        return Commit(before, after, decision.Noteworthy ? decision.Reasons : [], events, decision.Documents);
    }

    /// <summary>Claims an intent whose holder is no more.</summary>
    public WorkflowCommit Claimed(WorkflowRecord before, DateTimeOffset now)
    {
        var after = before with
        {
            Version = before.Version + 1,
            UpdatedAt = now,
            Lease = NewLease(before.Version + 1, now),
            DueAt = now + options.LeaseDuration,
            Attempts = before.Attempts + 1,
        };
        var left = string.Join(", ", before.Pending.Select(effect => effect.Name));
        return Commit(before, after, [$"took over from {before.Lease?.Owner ?? "nobody"}, which left {left} without an outcome"], [], []);
    }

    /// <summary>Records what became of the effects; the workflow is due at once.</summary>
    public WorkflowCommit Acted(WorkflowRecord before, IReadOnlyList<EffectOutcome> outcomes, DateTimeOffset now)
    {
        var after = before with
        {
            Version = before.Version + 1,
            UpdatedAt = now,
            Lease = null,
            Pending = [],
            Attempts = 0,
            Outcomes = outcomes,
            DueAt = now,
        };
        return Commit(before, after, outcomes.Select(Describe).ToList(), [], []);
    }

    /// <summary>Puts the next look off. Only the first failure in a row is news for the timeline.</summary>
    public WorkflowCommit PutOff(WorkflowRecord before, Exception cause, DateTimeOffset now)
    {
        var failures = before.FailedLooks + 1;
        var after = before with
        {
            Version = before.Version + 1,
            UpdatedAt = now,
            FailedLooks = failures,
            DueAt = now + Delay(failures),
        };
        IReadOnlyList<string> notes = failures == 1 ? [$"could not look: {cause.GetType().Name}: {Brief(cause.Message)}"] : [];
        return Commit(before, after, notes, [], []);
    }

    private TimeSpan Delay(int failures)
    {
        // Doubling stops where it has long reached the most, before it overflows.
        var delay = options.LookAgainAfter * Math.Pow(2, Math.Min(failures - 1, 20));
        return delay < options.LookAgainAtMost ? delay : options.LookAgainAtMost;
    }

    private static string Brief(string message) => message.Length <= MaxCause ? message : $"{message[..MaxCause]}...";

    private WorkflowCommit Commit(
        WorkflowRecord before,
        WorkflowRecord after,
        IReadOnlyList<string> notes,
        IReadOnlyList<DomainEvent> events,
        IReadOnlyList<Document> documents)
    {
        var timeline = notes.Select((note, index) => new TimelineEntry(after.Version, index, after.UpdatedAt, after.Status, note)).ToList();
        var expected = before.Version == 0 ? (long?)null : before.Version;
        return new WorkflowCommit(after, expected, timeline, events, documents, ids.NewId(after.UpdatedAt));
    }

    private Lease NewLease(long fence, DateTimeOffset now) => new(ids.NewId(now), fence, now + options.LeaseDuration);

    private static DomainEvent Record(WorkflowRecord record, EventDraft draft, int index) => new(
        string.Create(CultureInfo.InvariantCulture, $"{record.Id}:{record.Version}:{index}"),
        record.Id,
        record.Version,
        record.UpdatedAt,
        draft.Type,
        draft.Data,
        draft.Attributes)
    {
        CorrelationId = record.CorrelationId,
    };

    private static string Describe(EffectOutcome outcome) => outcome.Result switch
    {
        EffectResult.Done => $"{outcome.Effect}: done{(outcome.Value is null ? "" : $" ({outcome.Value})")}",
        EffectResult.Refused => $"{outcome.Effect}: refused, {outcome.Code}: {outcome.Message}",
        _ => $"{outcome.Effect}: outcome unknown, {outcome.Code}: {outcome.Message}",
    };
}

namespace DataReliability.Core.Workflows;

/// <summary>The two steps that there are: decide (and act on it), or take over what somebody else intended.</summary>
internal sealed class WorkflowSteps<TState, TEffect, TObservation>(
    IWorkflowDefinition<TState, TEffect, TObservation> definition,
    WorkflowCommits<TState, TEffect, TObservation> commits,
    IWorkflowStore store,
    TimeProvider time,
    WorkflowOptions options)
    where TEffect : IEffect
{
    private const int MaxConflicts = 3;

    /// <summary>Observes, decides, records the intent, acts and records the outcome.</summary>
    /// <param name="record">A record that nobody acts on.</param>
    /// <param name="delivered">What was seen elsewhere; null to look.</param>
    /// <param name="cancellationToken">Ends it between any two calls.</param>
    public async Task<StepResult> DecideAsync(
        WorkflowRecord record, Delivered<TObservation>? delivered, CancellationToken cancellationToken)
    {
        if (!TryRead(() => definition.ReadState(record.State), out var state, out var fault))
            return new StepResult.Unworkable(record.Version, $"its state does not decode: {fault}");

        var view = new WorkflowView<TState>(record.Id, record.Version, state, record.Outcomes, record.CreatedAt);
        TObservation observation;
        try
        {
            observation = delivered is null ? await definition.ObserveAsync(view, cancellationToken) : delivered.Observation;
        }
#pragma warning disable CA1031 // whatever keeps this one from looking must not keep it at the head of what is due
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return await PutOffAsync(record, e, cancellationToken);
        }

        var now = time.GetUtcNow();
        if (!TryRead(() => definition.Decide(view, observation, now), out var decision, out fault))
            return new StepResult.Unworkable(record.Version, $"{record.Status} can't be decided: {fault}");
        if (delivered is not null && decision.Effects.Count > 0)
            throw new InvalidOperationException($"{record.Id}: what is delivered can't lead to effects, got {decision.Effects[0].Name}");
        if (!TryRead(() => commits.Decided(record, decision, now), out var commit, out fault))
            return new StepResult.Unworkable(record.Version, $"what {record.Status} decided can't be written: {fault}");

        var written = await WriteAsync(commit, cancellationToken);
        if (written is not StepResult.Taken || decision.Effects.Count == 0)
            return written;

        var after = new WorkflowView<TState>(record.Id, commit.Record.Version, decision.State, [], record.CreatedAt);
        return await ActAsync(commit.Record, after, decision.Effects, cancellationToken);
    }

    private async Task<StepResult> PutOffAsync(WorkflowRecord record, Exception cause, CancellationToken cancellationToken)
    {
        var written = await WriteAsync(commits.PutOff(record, cause, time.GetUtcNow()), cancellationToken);
        return written is StepResult.Taken taken ? new StepResult.PutOff(taken.Record, cause) : written;
    }

    /// <summary>Finishes what an invocation that is no more had intended.</summary>
    public async Task<StepResult> TakeOverAsync(WorkflowRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!TryRead(() => definition.ReadState(record.State), out var state, out var fault))
            return new StepResult.Unworkable(record.Version, $"its state does not decode: {fault}");
        if (!TryRead(() => record.Pending.Select(pending => definition.ReadEffect(pending.Json)).ToList(), out var effects, out fault))
            return new StepResult.Unworkable(record.Version, $"a recorded intent does not decode: {fault}");

        var commit = commits.Claimed(record, now);
        var written = await WriteAsync(commit, cancellationToken);
        if (written is not StepResult.Taken)
            return written;

        var view = new WorkflowView<TState>(record.Id, commit.Record.Version, state, [], record.CreatedAt);
        return await ActAsync(commit.Record, view, effects, cancellationToken);
    }

    private async Task<StepResult> ActAsync(
        WorkflowRecord intent, WorkflowView<TState> view, IReadOnlyList<TEffect> effects, CancellationToken cancellationToken)
    {
        var outcomes = new List<EffectOutcome>(effects.Count);
        foreach (var effect in effects)
            outcomes.Add(await ExecuteAsync(intent, view, effect, cancellationToken));

        // A known outcome is worth more than one try: losing it turns what was done into something that nobody knows.
        var commit = commits.Acted(intent, outcomes, time.GetUtcNow());
        for (var conflicts = 0; ; conflicts++)
        {
            var written = await WriteAsync(commit, cancellationToken);
            if (written is not StepResult.Lost || conflicts == MaxConflicts || !await IsStillOursAsync(intent, cancellationToken))
                return written;
        }
    }

    private async Task<bool> IsStillOursAsync(WorkflowRecord intent, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await store.LoadAsync(intent.Id, cancellationToken);
            return stored is { Buried: null } && stored.Version == intent.Version;
        }
        catch (UndecodableRecordException)
        {
            return false;
        }
    }

    private async Task<EffectOutcome> ExecuteAsync(
        WorkflowRecord intent, WorkflowView<TState> view, TEffect effect, CancellationToken cancellationToken)
    {
        var first = intent.Attempts == 1;
        if (!first && !effect.Repeatable)
            return EffectOutcome.Unknown(effect.Name, "InvocationLost", "the invocation that intended it ended before its outcome was recorded");
        if (intent.Attempts > options.MaxAttempts)
            return EffectOutcome.Unknown(effect.Name, "GivenUp", $"{options.MaxAttempts} invocations ended over it");

        var left = intent.Lease!.Until - options.LeaseMargin - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            const string NotBegun = "not begun: the lease was about to end";
            return first
                ? EffectOutcome.Refused(effect.Name, "LeaseTooShort", NotBegun)
                : EffectOutcome.Unknown(effect.Name, "LeaseTooShort", $"{NotBegun}; an earlier invocation may have done it");
        }

        using var deadline = new CancellationTokenSource(left, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await definition.ExecuteAsync(view, effect, both.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return EffectOutcome.Unknown(effect.Name, "TimedOut", $"no answer within {left.TotalSeconds:0} s");
        }
    }

    private async Task<StepResult> WriteAsync(WorkflowCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await store.CommitAsync(commit, cancellationToken)
                ? new StepResult.Taken(commit.Record)
                : new StepResult.Lost();
        }
        catch (UnrecordableCommitException e)
        {
            return new StepResult.Unworkable(commit.ExpectedVersion ?? 0, e.Message);
        }
    }

    private static bool TryRead<T>(Func<T> read, out T value, out string fault)
    {
        try
        {
            value = read();
            fault = value is null ? "it is null" : "";
            return value is not null;
        }
#pragma warning disable CA1031 // pure code: whatever it throws, it would throw again, so the record is buried
        catch (Exception e)
#pragma warning restore CA1031
        {
            value = default!;
            fault = $"{e.GetType().Name}: {e.Message}";
            return false;
        }
    }
}

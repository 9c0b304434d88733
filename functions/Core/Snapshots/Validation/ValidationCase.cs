using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>One validation at one time, and the kinds of decision that there are about it.</summary>
internal sealed record ValidationCase(WorkflowId Id, ValidationState State, DateTimeOffset Now, ValidationLimits Limits)
{
    /// <summary>Looks again later. <paramref name="note"/> tells whether the reason is news.</summary>
    public Decision<ValidationState, RestoreEffect> Wait(string reason, DateTimeOffset? until = null, bool note = false) => new()
    {
        State = note ? Noted(State, [reason]) : State,
        Status = ValidationStatus.Of(State),
        Reasons = [reason],
        DueAt = until ?? Now + Limits.PollInterval,
        Noteworthy = note,
    };

    /// <summary>Moves on without acting, to be looked at again at <paramref name="due"/>, at once by default.</summary>
    public Decision<ValidationState, RestoreEffect> Go(
        ValidationState next, string reason, DateTimeOffset? due = null, IReadOnlyList<EventDraft>? events = null) => new()
        {
            State = Noted(next, [reason]),
            Status = ValidationStatus.Of(next),
            Reasons = [reason],
            DueAt = due ?? Now,
            Events = events ?? [],
        };

    /// <summary>Acts. What became of the last effect has served.</summary>
    public Decision<ValidationState, RestoreEffect> Act(ValidationState next, RestoreEffect effect, string reason) => new()
    {
        State = Noted(next with { LastOutcome = null }, [reason]),
        Status = ValidationStatus.Of(next),
        Reasons = [reason],
        DueAt = Now + Limits.PollInterval,
        Effects = [effect],
    };

    /// <summary>Reaches a verdict and begins the teardown.</summary>
    public Decision<ValidationState, RestoreEffect> TearDown(
        ValidationVerdict verdict, IReadOnlyList<string> reasons, IReadOnlyList<EventDraft>? events = null)
    {
        var next = State with
        {
            Stage = ValidationStage.TearingDown,
            Verdict = verdict,
            Reasons = reasons,
            Teardown = new TeardownProgress(Now),
            LastOutcome = null,
        };
        return new()
        {
            State = Noted(next, reasons),
            Status = ValidationStatus.Of(next),
            Reasons = reasons,
            DueAt = Now,
            Events = events ?? [],
        };
    }

    /// <summary>Nothing could be proven.</summary>
    public Decision<ValidationState, RestoreEffect> GiveUp(string reason) => TearDown(ValidationVerdict.Inconclusive, [reason]);

    /// <summary>Ends, and files what there is to file. Without a verdict by now, it is inconclusive for these reasons.</summary>
    public Decision<ValidationState, RestoreEffect> End(
        TeardownResult teardown, IReadOnlyList<string> reasons, IReadOnlyList<EventDraft>? events = null)
    {
        var next = State with
        {
            Stage = ValidationStage.Ended,
            Verdict = State.Verdict ?? ValidationVerdict.Inconclusive,
            Reasons = State.Verdict is null ? reasons : State.Reasons,
            TeardownResult = teardown,
            Times = State.Times with { EndedAt = Now },
            LastOutcome = null,
        };
        next = Noted(next, reasons);
        return new()
        {
            State = next,
            Status = ValidationStatus.Of(next),
            Reasons = reasons,
            DueAt = null,
            Events = [.. events ?? [], .. ValidationEvents.Ended(Id, next, reasons)],
            Documents = ValidationFiling.Of(Id, next),
        };
    }

    private ValidationState Noted(ValidationState state, IReadOnlyList<string> texts)
    {
        var status = ValidationStatus.Of(state);
        var steps = state.Steps.Concat(texts.Select(text => new ValidationStep(Now, status, text)));
        return state with { Steps = [.. steps.TakeLast(ValidationState.MaxSteps)] };
    }
}

using System.Globalization;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Remediations.Guards;
using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Decides what a remediation does next. Pure.</summary>
internal static class RemediationDecisions
{
    public static Decision<RemediationState, RemediationEffect> Next(
        WorkflowView<RemediationState> current, RemediationSight sight, RemediationRules rules, DateTimeOffset now) => current.State.Stage switch
        {
            RemediationStage.Planned => Planned(current, sight, rules, now),
            RemediationStage.Modifying => Modified(current, sight, rules, now),
            RemediationStage.Verifying => VerifyingDecisions.Next(current, sight, rules, now),
            var stage => throw new InvalidOperationException($"{current.Id}: nothing follows {stage}"),
        };

    private static Decision<RemediationState, RemediationEffect> Planned(
        WorkflowView<RemediationState> current, RemediationSight sight, RemediationRules rules, DateTimeOffset now)
    {
        var (id, limits) = (current.Id, rules.Limits);
        var state = current.Outcome(TakeTurn.EffectName) is { Result: EffectResult.Done, Value: { } turn }
            ? current.State with { Turn = turn }
            : current.State;
        if (sight.Subject is Sight<RemediationSubject>.Gone)
            return Steps.End(id, state, RemediationOutcome.Refused, "it is gone", now);
        if (sight.Subject is not Sight<RemediationSubject>.Seen { Value: var subject })
            return Blind(id, state, (Sight<RemediationSubject>.Unknown)sight.Subject, limits, now);

        state = state with { BlindSince = null };
        var asked = new GuardCase(state, subject, sight, rules, now);
        if (GuardChain.Ask(asked) is { } against)
            return Steps.End(id, state, RemediationOutcome.Refused, against, now);
        var (wanted, ended) = Wanted(id, asked, rules);
        if (ended is not null)
            return ended;
        state = wanted!;
        if (state.Mode == RemediationMode.DryRun || (rules.Policy is not { Mode: RemediationMode.Apply } && !asked.IsRevert))
            return Steps.End(id, state with { Mode = RemediationMode.DryRun }, RemediationOutcome.DryRun, $"would change {state.Change}", now);
        if (state.Turn is null && current.Outcome(TakeTurn.EffectName) is { Code: TakeTurn.NoneLeft })
            return Wait(id, state, NextHour(now), string.Create(CultureInfo.InvariantCulture, $"all {limits.ChangesPerHour} changes of this hour are taken"), now);
        if ((rules.Policy?.Freezes.Over(now, limits.VerifyTime)) is { } freeze)
            return Wait(id, state with { Turn = null }, freeze.Until, $"the freeze {freeze.By} is on, or near", now);
        if (now > state.Deadline)
            return Steps.End(id, state, RemediationOutcome.Refused, $"it had to begin by {state.Deadline:O}; a later scan plans it again", now);
        // A turn counts in its own hour only.
        return state.Turn is { } taken && taken.StartsWith(HourOf(now), StringComparison.Ordinal)
            ? Modify(state, limits, now)
            : Steps.Going(state with { Turn = null }, $"takes one of the changes of hour {HourOf(now)}", now, noteworthy: false) with
            {
                Effects = [new TakeTurn(HourOf(now), limits.ChangesPerHour, state.Tries + 1)],
            };
    }

    /// <summary>The change, by the control as it judges now; or the end where there is nothing to change or something is against it.</summary>
    private static (RemediationState? State, Decision<RemediationState, RemediationEffect>? Ended) Wanted(WorkflowId id, GuardCase asked, RemediationRules rules)
    {
        var (state, context) = (asked.State, rules.Context(asked.Now));
        if (ControlCatalogue.Find(state.Control) is not { } control || RemediationCatalogue.For(state.Control) is not { } remediation)
            return (null, Steps.End(id, state, RemediationOutcome.Refused, $"nothing mends {state.Control}", asked.Now));
        var verdict = control.Judge(asked.Resource, context);
        state = state with { Before = verdict is { } judged ? $"{judged.Outcome}: {judged.Reason}" : "not judged" };
        if (asked.IsRevert)
            return Undo(id, state, asked);
        if (verdict is not { Outcome: Outcome.Failed })
        {
            var outcome = verdict is { Outcome: Outcome.Passed or Outcome.NotApplicable } ? RemediationOutcome.Unneeded : RemediationOutcome.Refused;
            return (null, Steps.End(id, state, outcome, $"{state.Control} does not fail now: {state.Before}", asked.Now));
        }

        return remediation.Propose(asked.Subject, control, context) switch
        {
            Proposal.Mend mend => (Steps.With(state, mend.Change), null),
            Proposal.Refuse refuse => (null, Steps.End(id, state, RemediationOutcome.Refused, refuse.Reason, asked.Now)),
            var other => throw new InvalidOperationException($"{id}: unknown proposal {other.GetType().Name}"),
        };
    }

    private static (RemediationState? State, Decision<RemediationState, RemediationEffect>? Ended) Undo(WorkflowId id, RemediationState state, GuardCase asked)
    {
        var change = state.Change ?? throw new InvalidOperationException($"{id} undoes {state.Reverts} without its change");
        if (change.Loss is { } loss && !state.AcceptsLoss)
            return (null, Steps.End(id, state, RemediationOutcome.Refused, $"undoing it loses something, which nobody accepted: {loss}", asked.Now));
        return (change.Inverse().IsInForce(asked.Resource), change.IsInForce(asked.Resource)) switch
        {
            var (before, _) when before.Match(yes => yes, _ => false) => (Steps.With(state, change), null),
            var (_, after) when after.Match(yes => yes, _ => false) =>
                (null, Steps.End(id, state, RemediationOutcome.Unneeded, $"{change.Setting} is {change.After} already", asked.Now)),
            _ => (null, Steps.End(id, state, RemediationOutcome.Refused, $"{change.Setting} is not {change.Before} any more, as {state.Reverts} left it: somebody has changed it since", asked.Now)),
        };
    }

    private static Decision<RemediationState, RemediationEffect> Modify(RemediationState state, RemediationLimits limits, DateTimeOffset now) =>
        Steps.Going(
            state with { Stage = RemediationStage.Modifying, Tries = state.Tries + 1, ModifiedAt = now, IsUncertain = false, Turn = null },
            string.Create(CultureInfo.InvariantCulture, $"changes {state.Change}, try {state.Tries + 1} of {limits.MaxTries}: {state.Cli}"),
            now,
            noteworthy: true) with
        { Effects = [ModifyResource.Of(state.Target, state.Change!)] };

    private static Decision<RemediationState, RemediationEffect> Modified(
        WorkflowView<RemediationState> current, RemediationSight sight, RemediationRules rules, DateTimeOffset now)
    {
        var (state, limits) = (current.State, rules.Limits);
        return current.Outcome(ModifyResource.EffectName) switch
        {
            { Result: EffectResult.Done } => Steps.Going(state with { Stage = RemediationStage.Verifying }, "looks whether it is in force", now, noteworthy: true),
            { Result: EffectResult.Refused, Code: var code } when Steps.IsOneTooMany(code) && state.Tries < limits.MaxTries =>
                Steps.Going(state with { Stage = RemediationStage.Planned }, $"was refused for being one call too many ({code}): asks all guards again", now + limits.PollInterval, noteworthy: true),
            { Result: EffectResult.Refused, Code: var code, Message: var message } => Steps.Fail(current.Id, state, $"AWS refused it: {code}: {message}", sight, limits, now),
            // Unknown, or no outcome at all: the world is looked at, nothing is sent.
            _ => Steps.Going(state with { Stage = RemediationStage.Verifying, IsUncertain = true }, "nobody knows whether it arrived: looks whether it is in force", now, noteworthy: true),
        };
    }

    private static Decision<RemediationState, RemediationEffect> Blind(
        WorkflowId id, RemediationState state, Sight<RemediationSubject>.Unknown unseen, RemediationLimits limits, DateTimeOffset now)
    {
        var since = state.BlindSince ?? now;
        return now - since >= limits.MaxBlind
            ? Steps.End(id, state, RemediationOutcome.Refused, $"could not be looked at since {since:O}: {unseen.Call}: {unseen.Reason}", now)
            : Steps.Going(state with { BlindSince = since }, $"can't be looked at: {unseen.Call}: {unseen.Reason}", now + limits.PollInterval, noteworthy: state.BlindSince is null);
    }

    private static Decision<RemediationState, RemediationEffect> Wait(WorkflowId id, RemediationState state, DateTimeOffset until, string reason, DateTimeOffset now) =>
        until > state.Deadline
            ? Steps.End(id, state, RemediationOutcome.Refused, $"{reason} until {until:O}, after the time at which it had to begin, {state.Deadline:O}; a later scan plans it again", now)
            : Steps.Going(state, $"waits until {until:O}: {reason}", until, noteworthy: true);

    private static string HourOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyyMMdd'T'HH", CultureInfo.InvariantCulture);

    private static DateTimeOffset NextHour(DateTimeOffset now) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(now.UtcDateTime.Hour + 1);
}

using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Remediations.Guards;
using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Decides by what is seen after a change was sent, or may have been. Pure.</summary>
internal static class VerifyingDecisions
{
    public static Decision<RemediationState, RemediationEffect> Next(
        WorkflowView<RemediationState> current, RemediationSight sight, RemediationRules rules, DateTimeOffset now)
    {
        var (id, state, limits) = (current.Id, current.State, rules.Limits);
        var isLate = now >= state.ModifiedAt + limits.VerifyTime;
        if (sight.Subject is Sight<RemediationSubject>.Gone)
            return Steps.Fail(id, state, "it is gone since", sight, limits, now);
        if (sight.Subject is not Sight<RemediationSubject>.Seen { Value: var subject })
        {
            var unseen = (Sight<RemediationSubject>.Unknown)sight.Subject;
            // Blindness is no proof of failure: it is waited for longer than for what can be seen.
            return now >= state.ModifiedAt + limits.VerifyTime + limits.MaxBlind
                ? Steps.Fail(id, state, $"could not be looked at: {unseen.Call}: {unseen.Reason}", sight, limits, now)
                : Wait(state, $"can't be looked at: {unseen.Call}: {unseen.Reason}", limits, now);
        }

        var change = state.Change ?? throw new InvalidOperationException($"{id} verifies a change that it does not know");
        var inForce = change.IsInForce(subject.Resource).Match(yes => yes, _ => false);
        var status = subject.Status.Match(known => known, _ => "unread");
        var isQuiet = status == Quiet.Available && subject.Pending.Count == 0;
        if (inForce && (isQuiet || isLate))
            return InForce(id, state, subject, rules, sight, now);
        if (!isLate)
            return Wait(state, $"is not in force yet: its status is {status}, pending: {Pending(subject)}", limits, now);

        // Seen to be as before for all that time, with nothing under way: it never arrived, and may be decided on anew.
        var isAsBefore = change.Inverse().IsInForce(subject.Resource).Match(yes => yes, _ => false);
        return state.IsUncertain && isAsBefore && isQuiet && state.Tries < limits.MaxTries
            ? Steps.Going(state with { Stage = RemediationStage.Planned, IsUncertain = false }, $"it never arrived: {change.Setting} is {change.Before} still; asks all guards again", now, noteworthy: true)
            : Steps.Fail(id, state, $"{change.Setting} is not {change.After} {limits.VerifyTime.TotalMinutes:0} minutes after it was changed: its status is {status}, pending: {Pending(subject)}", sight, limits, now);
    }

    private static Decision<RemediationState, RemediationEffect> InForce(
        WorkflowId id, RemediationState state, RemediationSubject subject, RemediationRules rules, RemediationSight sight, DateTimeOffset now)
    {
        var verdict = ControlCatalogue.Find(state.Control)?.Judge(subject.Resource, rules.Context(now));
        state = state with { After = verdict is { } judged ? $"{judged.Outcome}: {judged.Reason}" : "not judged" };
        return verdict is { Outcome: Outcome.Failed } && state.Reverts is null
            ? Steps.Fail(id, state, $"{state.Change} is in force, and {state.Control} still fails: {verdict.Value.Reason}", sight, rules.Limits, now)
            : Steps.End(id, state, RemediationOutcome.Applied, $"{state.Change} is in force; {state.Control}: {state.After}", now);
    }

    private static Decision<RemediationState, RemediationEffect> Wait(RemediationState state, string reason, RemediationLimits limits, DateTimeOffset now) =>
        Steps.Going(state, reason, now + limits.PollInterval, noteworthy: false);

    private static string Pending(RemediationSubject subject) => subject.Pending.Count == 0 ? "nothing" : string.Join(", ", subject.Pending);
}

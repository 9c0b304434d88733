using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Compliance.Remediations.Guards;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Makes decisions of remediations.</summary>
internal static class Steps
{
    private static readonly HashSet<string> OneTooMany = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "RequestLimitExceeded", "TooManyRequestsException", "LeaseTooShort",
    };

    /// <summary>Whether a code says that the call itself was one too many, and says nothing of what it asked for.</summary>
    public static bool IsOneTooMany(string? code) => code is not null && OneTooMany.Contains(code);

    public static RemediationState With(RemediationState state, Change change) =>
        state with { Change = change, Cli = ModifyResource.Of(state.Target, change).Cli };

    public static Decision<RemediationState, RemediationEffect> Going(RemediationState state, string reason, DateTimeOffset dueAt, bool noteworthy) => new()
    {
        State = state,
        Status = RemediationStatus.Of(state),
        Reasons = [reason],
        DueAt = dueAt,
        Noteworthy = noteworthy,
    };

    public static Decision<RemediationState, RemediationEffect> End(
        WorkflowId id, RemediationState state, RemediationOutcome outcome, string reason, DateTimeOffset now)
    {
        state = state with { Stage = RemediationStage.Ended, Outcome = outcome, EndedAt = now };
        return new()
        {
            State = state,
            Status = RemediationStatus.Of(state),
            Reasons = [reason],
            DueAt = null,
            Documents = [RemediationFiling.Record(id, state, reason)],
            Events = [RemediationEvents.Ended(id, state, reason)],
        };
    }

    /// <summary>Ends it as failed, which counts; the failure that is one too many ends all mending for a while, which people are told.</summary>
    public static Decision<RemediationState, RemediationEffect> Fail(
        WorkflowId id, RemediationState state, string reason, RemediationSight sight, RemediationLimits limits, DateTimeOffset now)
    {
        var ended = End(id, state, RemediationOutcome.Failed, reason, now);
        var stops = state.Reverts is null && Breaker.OpensBy(sight.Failures, limits, now);
        return ended with
        {
            Documents = state.Reverts is null ? [.. ended.Documents, RemediationFiling.Failure(id, reason, limits, now)] : ended.Documents,
            Events = stops ? [.. ended.Events, RemediationEvents.Stopped(id, ended.State, limits, now)] : ended.Events,
        };
    }
}

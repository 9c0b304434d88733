using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Opening: waits until the password is set, then asks for the data checks.</summary>
internal static class OpeningDecisions
{
    public static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, Sight<DatabaseInstance> sight, string? before) => sight switch
    {
        Sight<DatabaseInstance>.Unknown unknown => c.Wait($"could not look at {c.State.Restore.Name}: {unknown.Call}: {unknown.Reason}"),
        Sight<DatabaseInstance>.Seen { Value: var seen } =>
            RestoreSuspicion.Object(c, seen) ?? RestoreSuspicion.Expose(c, seen) ?? Open(c, seen, before),
        _ => c.GiveUp($"{c.State.Restore.Name} was deleted while it was being opened, and not by this validation"),
    };

    /// <summary>Asks for the password.</summary>
    public static Decision<ValidationState, RestoreEffect> Ask(ValidationCase c, string reason)
    {
        var next = c.State with
        {
            Stage = ValidationStage.Opening,
            OpenAsks = c.State.OpenAsks + 1,
            Times = c.State.Times with { OpenAskedAt = c.Now },
        };
        return c.Act(next, new OpenInstance(next.Restore), reason);
    }

    private static Decision<ValidationState, RestoreEffect> Open(ValidationCase c, DatabaseInstance seen, string? before)
    {
        if (c.State.LastOutcome is not { Result: EffectResult.Done })
            return AskAgain(c, seen);
        if (!RestoreStatus.IsReady(seen.Status) || seen.PendingChanges.Count > 0)
            return c.Wait($"{seen.Id} is {seen.Status}, pending: {(seen.PendingChanges.Count == 0 ? "nothing" : string.Join(", ", seen.PendingChanges))}", note: seen.Status != before);
        if (seen.Host is not { } host || seen.Port is not { } port)
            return c.Wait($"{seen.Id} has no endpoint yet");

        // The first look after the call may still show the time before it.
        var settled = c.State.Times.OpenAskedAt + c.Limits.OpenSettlesIn;
        if (c.Now < settled)
            return c.Wait($"{seen.Id} shows nothing pending yet", until: settled);

        var next = c.State with
        {
            Times = c.State.Times with { OpenedAt = c.Now },
            Checking = new CheckingProgress(0, c.Now, host, port),
        };
        return CheckingDecisions.Ask(c with { State = next }, $"{seen.Id} is open at {host}:{port}");
    }

    private static Decision<ValidationState, RestoreEffect> AskAgain(ValidationCase c, DatabaseInstance seen)
    {
        var outcome = c.State.LastOutcome;
        var reason = outcome is null ? "nobody knows what became of setting the password" : $"setting the password: {outcome.Code}: {outcome.Message}";
        if (outcome is { Result: EffectResult.Refused } && !RestoreRefusal.IsPassing(outcome))
            return c.GiveUp(reason);
        if (c.State.OpenAsks >= c.Limits.MaxOpenAsks)
            return c.GiveUp($"{reason}; given up after {c.State.OpenAsks} times");

        var again = c.State.Times.OpenAskedAt + c.Limits.PollInterval;
        return c.Now >= again && RestoreStatus.IsReady(seen.Status)
            ? Ask(c, $"{reason}; asking again")
            : c.Wait($"{reason}; {seen.Id} is {seen.Status}");
    }
}

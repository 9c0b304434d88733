using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Restoring: waits until the restore is available, proves that it is ours and isolated, then asks for its password.</summary>
internal static class RestoringDecisions
{
    public static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, Sight<DatabaseInstance> sight, string? before) => sight switch
    {
        Sight<DatabaseInstance>.Unknown unknown => c.Wait($"could not look at {c.State.Restore.Name}: {unknown.Call}: {unknown.Reason}"),
        Sight<DatabaseInstance>.Seen { Value: var seen } => Seen(c, seen, before),
        _ => Absent(c),
    };

    private static Decision<ValidationState, RestoreEffect> Seen(ValidationCase c, DatabaseInstance seen, string? before)
    {
        // RDS may show an instance before it shows its tags and its resource id.
        if (seen.Status == RestoreStatus.Creating && c.State.Restore.ResourceId is null && IsYoung(c))
            return c.Wait($"{seen.Id} is creating and does not show all of its marks yet");
        if (RestoreSuspicion.Object(c, seen) is { } objection)
            return objection;
        if (!RestoreStatus.IsReady(seen.Status))
        {
            var known = RestoreStatus.IsKnown(seen.Status) ? "" : ", a status that is not known here; waiting until the deadline";
            return c.Wait($"{seen.Id} ({seen.ResourceId}) is {seen.Status}{known}", note: seen.Status != before);
        }

        c = c with { State = c.State with { Times = c.State.Times with { AvailableAt = c.State.Times.AvailableAt ?? c.Now } } };
        return RestoreSuspicion.Expose(c, seen) ?? OpeningDecisions.Ask(c, $"{seen.Id} is {seen.Status} and isolated; set its password and turn backups off");
    }

    private static Decision<ValidationState, RestoreEffect> Absent(ValidationCase c)
    {
        if (c.State.Restore.ResourceId is { } id)
            return c.GiveUp($"{c.State.Restore.Name} ({id}) was deleted while it was being restored, and not by this validation");
        if (c.State.LastOutcome is { Result: EffectResult.Refused } refused && refused.Code != RestoreRefusal.AlreadyExists)
        {
            var reason = $"the restore was refused: {refused.Code}: {refused.Message}";
            if (RestoreRefusal.IsPassing(refused))
                return AskAgain(c, reason);
            return c.State.RestoreAsks == 1 ? c.End(TeardownResult.NothingToTearDown, [reason]) : c.GiveUp(reason);
        }

        return IsYoung(c)
            ? c.Wait($"{c.State.Restore.Name} was asked for and is not to be seen yet")
            : AskAgain(c, $"{c.State.Restore.Name} did not appear within {c.Limits.Teardown.AppearWithin.TotalMinutes:0} minutes");
    }

    private static Decision<ValidationState, RestoreEffect> AskAgain(ValidationCase c, string reason)
    {
        if (c.State.RestoreAsks >= c.Limits.MaxRestoreAsks)
            return c.GiveUp($"{reason}; given up after {c.State.RestoreAsks} times");

        var wait = ValidationLimits.BackOff(c.State.RestoreAsks);
        return c.Go(
            c.State with { Stage = ValidationStage.Planned },
            $"{reason}; asking again in {wait.TotalMinutes:0} min ({c.State.RestoreAsks} of {c.Limits.MaxRestoreAsks} times asked)",
            c.Now + wait);
    }

    private static bool IsYoung(ValidationCase c) => c.Now - c.State.Times.RestoreAskedAt < c.Limits.Teardown.AppearWithin;
}

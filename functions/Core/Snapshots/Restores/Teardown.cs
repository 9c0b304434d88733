using DataReliability.Core.Fleet;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Decides how a restore is torn down. Pure; validations and sweeps share it.</summary>
public static class Teardown
{
    /// <summary>Decides the next step from what was just seen.</summary>
    /// <param name="ours">The restore as recorded.</param>
    /// <param name="restoreAskedAt">When its restore was last asked for; null when it never was, or long ago.</param>
    /// <param name="progress">How far the teardown came.</param>
    /// <param name="sight">The instance of that name, as just seen.</param>
    /// <param name="now">The time.</param>
    /// <param name="limits">How patient to be.</param>
    public static TeardownStep Decide(
        RestoreIdentity ours,
        DateTimeOffset? restoreAskedAt,
        TeardownProgress progress,
        Sight<DatabaseInstance> sight,
        DateTimeOffset now,
        TeardownLimits limits)
    {
        if (sight is Sight<DatabaseInstance>.Gone)
            return Absent(ours, restoreAskedAt, now, limits);
        if (sight is Sight<DatabaseInstance>.Seen { Value: var seen })
        {
            // Nothing is deleted on a doubt, and time does not remove a doubt.
            var faults = RestoreGuard.FaultsForDeletion(seen, ours);
            if (faults.Count > 0)
                return new TeardownStep.Failed([.. faults.Select(fault => $"{ours.Name} is not deleted: {fault}")]);
        }

        if (now - progress.Since >= limits.GiveUpAfter)
        {
            var trouble = progress.Trouble is null ? "" : $"; last: {progress.Trouble}";
            return new TeardownStep.Failed(
                [$"{ours.Name} is not gone {limits.GiveUpAfter.TotalMinutes:0} minutes after its teardown began, {Describe(sight)}, deletion asked for {progress.Asks} times{trouble}"]);
        }

        return sight switch
        {
            Sight<DatabaseInstance>.Unknown unknown => new TeardownStep.Wait($"could not look at {ours.Name}: {unknown.Call}: {unknown.Reason}"),
            Sight<DatabaseInstance>.Seen { Value.Status: RestoreStatus.Deleting or RestoreStatus.Creating } =>
                new TeardownStep.Wait($"{ours.Name} is {Describe(sight)}"),
            _ when progress.AskedAt is { } asked && now - asked < (progress.Refused ? limits.AskAgainAfterRefusal : limits.AskAgainAfter) =>
                new TeardownStep.Wait($"deletion of {ours.Name} was asked for at {asked:O}{(progress.Refused ? " and refused" : "")}, it is {Describe(sight)}"),
            _ => new TeardownStep.Delete($"delete {ours.Name}: resource id {ours.ResourceId}, name and tags are as recorded"),
        };
    }

    private static TeardownStep Absent(
        RestoreIdentity ours, DateTimeOffset? restoreAskedAt, DateTimeOffset now, TeardownLimits limits)
    {
        // What was never seen may still appear: RDS answers a restore before it shows it.
        if (ours.ResourceId is null && restoreAskedAt is { } asked && now - asked < limits.AppearWithin)
            return new TeardownStep.Wait($"{ours.Name} was asked for at {asked:O} and was not seen yet; it may still appear");
        return new TeardownStep.Done(ours.ResourceId is null ? $"{ours.Name} never came to be" : $"{ours.Name} is gone");
    }

    private static string Describe(Sight<DatabaseInstance> sight) => sight switch
    {
        Sight<DatabaseInstance>.Seen { Value: var seen } => seen.Status,
        Sight<DatabaseInstance>.Unknown unknown => $"unseen ({unknown.Call}: {unknown.Reason})",
        _ => "gone",
    };
}

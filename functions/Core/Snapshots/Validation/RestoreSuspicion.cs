using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What speaks against going on with an instance that has our name.</summary>
internal static class RestoreSuspicion
{
    /// <summary>Not ours: it is not touched, and people are told.</summary>
    public static Decision<ValidationState, RestoreEffect> LeaveAlone(ValidationCase c, IReadOnlyList<string> faults)
    {
        IReadOnlyList<string> reasons = [.. faults.Select(fault => $"{c.State.Restore.Name} is left alone: {fault}")];
        var neverMade = c.State.Restore.ResourceId is null
            && (c.State.RestoreAsks == 0 || c.State.LastOutcome is { Code: RestoreRefusal.AlreadyExists });
        return c.End(
            neverMade ? TeardownResult.NothingToTearDown : TeardownResult.TeardownFailed,
            reasons,
            [ValidationEvents.NameTaken(c.Id, c.State, reasons)]);
    }

    /// <summary>Proves that a seen instance is ours, is as shut off as asked, and can still become or stay available. Null
    /// when all is well.</summary>
    public static Decision<ValidationState, RestoreEffect>? Object(ValidationCase c, DatabaseInstance seen)
    {
        var faults = RestoreGuard.Faults(seen, c.State.Restore);
        if (faults.Count > 0)
            return LeaveAlone(c, faults);
        if (RestoreStatus.IsTerminal(seen.Status))
            return c.GiveUp($"{seen.Id} is {seen.Status}, which no waiting ends");
        if (seen.Status == RestoreStatus.Deleting)
            return c.GiveUp($"{seen.Id} is being deleted, and not by this validation");
        return null;
    }

    /// <summary>Tears down at once what is not isolated. Null when it is.</summary>
    public static Decision<ValidationState, RestoreEffect>? Expose(ValidationCase c, DatabaseInstance seen)
    {
        var faults = RestoreIsolation.Faults(seen, c.State.Order!);
        if (faults.Count == 0)
            return null;

        IReadOnlyList<string> reasons = [.. faults.Select(fault => $"{seen.Id} is not isolated: {fault}")];
        return c.TearDown(ValidationVerdict.Inconclusive, reasons, [ValidationEvents.IsolationBroken(c.Id, c.State, reasons)]);
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>Whether an instance that looks like a restore of ours is swept.</summary>
public abstract record SweepDecision
{
    private SweepDecision()
    {
    }

    /// <summary>It is left alone, and that is as it should be.</summary>
    public sealed record Leave(string Reason) : SweepDecision;

    /// <summary>It is torn down.</summary>
    public sealed record Sweep(RestoreIdentity Restore, string Cause) : SweepDecision;

    /// <summary>It should go and can't be proven ours: people are told.</summary>
    public sealed record Refuse(RestoreIdentity Restore, string Cause, IReadOnlyList<string> Reasons) : SweepDecision;

    /// <summary>Whether an instance may be a restore of this stack at all: its name begins with the prefix and its tag names
    /// the stack. One of them alone proves nothing: tags are inherited, and prefixes are shared.</summary>
    public static bool Concerns(DatabaseInstance seen, string prefix, string stack) =>
        seen.Id.StartsWith(prefix, StringComparison.Ordinal) && seen.Tag(FleetTags.CreatedBy) == stack;

    /// <summary>Decides. Pure.</summary>
    /// <param name="seen">An instance that <see cref="Concerns"/> this stack.</param>
    /// <param name="validation">The validation that its name derives from.</param>
    /// <param name="prefix">How the names of restores begin.</param>
    /// <param name="stack">This stack.</param>
    /// <param name="grace">How long after its deadline a running validation is left to tear down itself.</param>
    /// <param name="now">The time.</param>
    public static SweepDecision Of(
        DatabaseInstance seen, ValidationKnown validation, string prefix, string stack, TimeSpan grace, DateTimeOffset now)
    {
        if (seen.Status == RestoreStatus.Deleting)
            return new Leave("it is being deleted");
        if (validation is ValidationKnown.Recorded { State: var state } recorded)
        {
            var overdue = now >= state.Restore.Deadline + grace;
            if (recorded.Runs && !overdue)
                return new Leave($"its validation is {ValidationStatus.Of(state)}, until {state.Restore.Deadline:O} at the latest");
            var cause = recorded.Runs ? $"its validation is {ValidationStatus.Of(state)} {grace.TotalMinutes:0} minutes past its deadline" : $"its validation ended {ValidationStatus.Of(state)}";
            return Prove(seen, state.Restore, cause, deadlineMatters: state.Restore.ResourceId is null, now);
        }

        var ours = Tagged(seen, prefix, stack);
        var orphan = validation is ValidationKnown.Unreadable unreadable ? $"its validation can't be read: {unreadable.Reason}" : "its validation has no record";
        if (ours.Deadline > now && ours.Deadline != DateTimeOffset.MaxValue)
            return new Leave($"{orphan}, and its deadline {ours.Deadline:O} is to come");
        return Prove(seen, ours, orphan, deadlineMatters: true, now);
    }

    private static SweepDecision Prove(DatabaseInstance seen, RestoreIdentity ours, string cause, bool deadlineMatters, DateTimeOffset now)
    {
        // What a record does not know by resource id is judged by what it shows, and has had its time.
        var restore = ours with { ResourceId = ours.ResourceId ?? (seen.ResourceId.Length > 0 ? seen.ResourceId : null) };
        if (deadlineMatters && now < restore.Deadline && restore.Deadline != DateTimeOffset.MaxValue)
            return new Leave($"{cause}, which never saw it; its deadline {restore.Deadline:O} is to come");

        var faults = RestoreGuard.FaultsForDeletion(seen, restore);
        return faults.Count == 0
            ? new Sweep(restore, cause)
            : new Refuse(restore, cause, [.. faults.Select(fault => $"{seen.Id} is not deleted: {fault}")]);
    }

    /// <summary>What the instance would be if its tags told the truth. A missing or unreadable tag matches nothing.</summary>
    private static RestoreIdentity Tagged(DatabaseInstance seen, string prefix, string stack)
    {
        var key = RestoreKey.KeyOf(prefix, seen.Id) ?? "";
        var deadline = RestoreIdentity.DeadlineOf(seen) ?? DateTimeOffset.MaxValue;
        return new RestoreIdentity(
            seen.Id, prefix, stack, new WorkflowId(ValidationWorkflow.KindName, key).ToString(), seen.Tag(FleetTags.RestoreOf) ?? "", deadline);
    }
}

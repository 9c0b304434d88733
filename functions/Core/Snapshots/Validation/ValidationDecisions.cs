using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Decides what a validation does next. Pure.</summary>
public static class ValidationDecisions
{
    /// <summary>Decides from what was seen.</summary>
    public static Decision<ValidationState, RestoreEffect> Decide(
        WorkflowView<ValidationState> current, ValidationObservation observation, DateTimeOffset now, ValidationLimits limits)
    {
        var state = current.State with { LastOutcome = current.Outcomes.Count > 0 ? current.Outcomes[^1] : current.State.LastOutcome };
        return observation switch
        {
            ValidationObservation.Reported { Report: var report } =>
                ReportDecisions.Decide(new ValidationCase(current.Id, state, now, limits), report),
            ValidationObservation.World world => Decide(new ValidationCase(current.Id, state, now, limits), world),
            _ => throw new ArgumentException($"{current.Id}: {observation.GetType().Name} is no observation of a validation", nameof(observation)),
        };
    }

    private static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, ValidationObservation.World world)
    {
        var before = c.State.LastStatus;
        c = Recognise(c, world);
        if (c.State.Stage is not (ValidationStage.TearingDown or ValidationStage.Ended) && c.Now >= c.State.Restore.Deadline)
            return Expire(c, world);

        return c.State.Stage switch
        {
            ValidationStage.Planned => PlannedDecisions.Decide(c, world),
            ValidationStage.Restoring => RestoringDecisions.Decide(c, world.Restore, before),
            ValidationStage.Opening => OpeningDecisions.Decide(c, world.Restore, before),
            ValidationStage.Checking => CheckingDecisions.Decide(c, world.Restore),
            ValidationStage.TearingDown => TearingDownDecisions.Decide(c, world.Restore),
            _ => throw new ArgumentException($"{c.Id} has ended and can't be decided", nameof(c)),
        };
    }

    private static Decision<ValidationState, RestoreEffect> Expire(ValidationCase c, ValidationObservation.World world)
    {
        var reason = $"the deadline {c.State.Restore.Deadline:O} passed while {ValidationStatus.Of(c.State)}";
        return c.State.RestoreAsks == 0 && world.Restore is Sight<DatabaseInstance>.Gone
            ? c.End(TeardownResult.NothingToTearDown, [reason])
            : c.GiveUp(reason);
    }

    /// <summary>Records the restore's own resource id as soon as it is seen with our name and tags.</summary>
    private static ValidationCase Recognise(ValidationCase c, ValidationObservation.World world)
    {
        if (world.Restore is not Sight<DatabaseInstance>.Seen { Value: var seen })
            return c;

        var restore = c.State.Restore;
        if (restore.ResourceId is null && c.State.RestoreAsks > 0 && seen.ResourceId.Length > 0 && RestoreGuard.Faults(seen, restore).Count == 0)
            restore = restore with { ResourceId = seen.ResourceId };
        return c with { State = c.State with { Restore = restore, LastStatus = seen.Status } };
    }
}

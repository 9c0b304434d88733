using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Planned: asks for the restore when there is a snapshot to restore and nothing has its name.</summary>
internal static class PlannedDecisions
{
    public static Decision<ValidationState, RestoreEffect> Decide(ValidationCase c, ValidationObservation.World world)
    {
        switch (world.Restore)
        {
            case Sight<DatabaseInstance>.Unknown unknown:
                return c.Wait($"could not look for {c.State.Restore.Name}: {unknown.Call}: {unknown.Reason}");
            case Sight<DatabaseInstance>.Seen when c.State.RestoreAsks > 0:
                return c.Go(c.State with { Stage = ValidationStage.Restoring }, $"{c.State.Restore.Name} appeared after all");
            case Sight<DatabaseInstance>.Seen { Value: var seen }:
                return RestoreSuspicion.LeaveAlone(c, [$"there is an instance {seen.Id} ({seen.ResourceId}) that this validation never asked for"]);
        }

        return world.Snapshot switch
        {
            Sight<Snapshot>.Seen { Value: var snapshot } => Ask(c, snapshot, world.Place),
            Sight<Snapshot>.Gone => Nothing(c, $"snapshot {c.State.Subject.SnapshotId} is gone"),
            Sight<Snapshot>.Unknown unknown =>
                c.Wait($"could not look for snapshot {c.State.Subject.SnapshotId}: {unknown.Call}: {unknown.Reason}"),
            _ => c.Wait($"snapshot {c.State.Subject.SnapshotId} was not looked at"),
        };
    }

    private static Decision<ValidationState, RestoreEffect> Ask(ValidationCase c, Snapshot snapshot, RestorePlace place)
    {
        var subject = c.State.Subject;
        if (snapshot.ResourceId != subject.ResourceId || snapshot.TakenAt != subject.TakenAt)
            return Nothing(c, $"snapshot {snapshot.Id} is another now: of {snapshot.ResourceId}, taken at {snapshot.TakenAt:O}; planned was {subject.ResourceId}, {subject.TakenAt:O}");
        if (snapshot.Status != RestoreStatus.Available)
            return Nothing(c, $"snapshot {snapshot.Id} is {snapshot.Status}, only an available one can be restored");

        var order = new RestoreInstance
        {
            Instance = c.State.Restore,
            SnapshotId = subject.SnapshotId,
            InstanceClass = subject.InstanceClass,
            SubnetGroup = place.SubnetGroup,
            SecurityGroupId = place.SecurityGroupId,
            ParameterGroup = place.ParameterGroup(subject.EngineVersion),
        };
        var next = c.State with
        {
            Stage = ValidationStage.Restoring,
            Order = order,
            RestoreAsks = c.State.RestoreAsks + 1,
            Times = c.State.Times with { RestoreAskedAt = c.Now },
        };
        return c.Act(next, order, $"restore {subject.SnapshotId} into {order.Instance.Name} ({order.InstanceClass}, {order.SubnetGroup}, {order.ParameterGroup})");
    }

    /// <summary>An earlier asking may still bear fruit; then there is something to tear down.</summary>
    private static Decision<ValidationState, RestoreEffect> Nothing(ValidationCase c, string reason) =>
        c.State.RestoreAsks == 0 ? c.End(TeardownResult.NothingToTearDown, [reason]) : c.GiveUp(reason);
}

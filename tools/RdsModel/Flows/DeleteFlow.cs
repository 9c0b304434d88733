using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Deletes an instance. Arguments: snapshot, a final one that is entered already; keep, for its automated snapshots.</summary>
internal sealed class DeleteFlow : InstanceFlow
{
    public override string Name => "delete";

    public override string? Settled => null;

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public DeleteFlow() => Stages =
    [
        new("deleting", options => options.Snapshotting)
        {
            Applies = step => step.Activity["snapshot"] is not null,
            HeldAs = step => (step.Argument("snapshot"), "creating"),
            Enter = step => Engine(step, SnapshotTaking.Begin(step, step.Argument("snapshot"))),
            Leave = step =>
            {
                if (step.World.Snapshots.Get(step.Argument("snapshot")).Status == "creating") SnapshotTaking.End(step, step.Argument("snapshot"));
            },
        },
        new("deleting", options => options.Deleting)
        {
            Enter = step => Engine(step, new RemoveStorage(step.Resource.ResourceId)),
            Leave = Remove,
        },
    ];

    public override void Worked(Step<DbInstance> step, EngineWork work, WorkDone done)
    {
        if (work is TakeCopy taken) SnapshotTaking.Copied(step, step.Argument("snapshot"), taken, done);
    }

    /// <summary>A final snapshot that fails keeps the instance, as nothing else has its data.</summary>
    public override void Failed(Step<DbInstance> step, EngineWork work, WorkFailed failed)
    {
        if (work is not TakeCopy)
        {
            base.Failed(step, work, failed);
            return;
        }

        SnapshotTaking.Fail(step, step.Argument("snapshot"), failed);
        InstanceFlows.All.Break(step.World, step.Id);
        step.Change(instance => instance with { Status = "available" });
    }

    private static void Remove(Step<DbInstance> step)
    {
        var (world, instance) = (step.World, step.Resource);
        if (step.Activity["keep"] is null)
        {
            foreach (var snapshot in world.Snapshots.Where(each => each.Type == "automated" && each.ResourceId == instance.ResourceId).ToList())
                SnapshotRemoval.Remove(world, snapshot);
        }

        Replicas.Unlink(world, instance);
        world.Storage.Remove(instance.ResourceId);
        step.Remove();
        world.Happened(instance, "0003", "deletion", "DB instance deleted");
    }
}

using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Snapshots;

internal static class CreateDbSnapshot
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBSnapshotIdentifier", form.Required("DBSnapshotIdentifier"), 255);
        var instance = world.Instance(form.Required("DBInstanceIdentifier"));
        ClusterInstances.Refuse(instance, "use CreateDBClusterSnapshot");
        if (instance.Status is not ("available" or "storage-optimization"))
        {
            throw new RdsRefusedException(
                "InvalidDBInstanceState",
                $"Cannot create a snapshot because the database instance {instance.Id} is not currently in the available state.");
        }

        var snapshot = Backups.Enter(world, instance, id, "manual", form.Tags());
        world.Instances.Change(instance.Id, each => each with { Status = "backing-up" });
        InstanceFlows.All.Start(world, instance.Id, "backup", ("snapshot", snapshot.Id));
        return SnapshotAnswer.Of(world, world.Snapshots.Get(snapshot.Id));
    }
}

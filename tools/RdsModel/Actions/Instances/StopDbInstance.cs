using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Stops an instance, after a snapshot where the call names one. Read replicas and their sources can't be stopped.</summary>
internal static class StopDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var instance = InstanceAnswer.Available(world, form);
        ClusterInstances.Refuse(instance, "use StopDBCluster");
        if (instance.ReplicaSource is not null || instance.Replicas.Length > 0)
            throw new RdsRefusedException("InvalidDBInstanceState", $"Cannot stop the DB instance {instance.Id} because it has or is a read replica.");
        if (form.Text("DBSnapshotIdentifier") is { } snapshot)
        {
            var entered = Backups.Enter(world, instance, Rules.Identifier("DBSnapshotIdentifier", snapshot, 255), "manual", tags: null);
            InstanceFlows.All.Start(world, instance.Id, "backup", ("snapshot", entered.Id));
        }

        world.Instances.Change(instance.Id, each => each with { Status = "stopping" });
        InstanceFlows.All.Start(world, instance.Id, "stop");
        return InstanceAnswer.Of(world, instance.Id);
    }
}

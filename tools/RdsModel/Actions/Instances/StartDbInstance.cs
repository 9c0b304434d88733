using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

internal static class StartDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var instance = world.Instance(form.Required("DBInstanceIdentifier"));
        ClusterInstances.Refuse(instance, "use StartDBCluster");
        if (instance.Status != "stopped")
            throw new RdsRefusedException("InvalidDBInstanceState", $"Instance {instance.Id} is not stopped, but {instance.Status}.");
        InstanceFlows.All.Start(world, instance.Id, "start");
        return InstanceAnswer.Of(world, instance.Id);
    }
}

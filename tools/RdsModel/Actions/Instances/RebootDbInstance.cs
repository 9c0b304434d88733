using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Restarts an instance, or with ForceFailover fails it over to its standby.</summary>
internal static class RebootDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var instance = InstanceAnswer.Available(world, form);
        if (instance.Cluster is not null) return ClusterInstances.Reboot(world, form, instance);
        var isFailover = form.Flag("ForceFailover") ?? false;
        if (isFailover && !instance.MultiAz)
        {
            throw new RdsRefusedException(
                "InvalidParameterCombination", "ForceFailover cannot be specified since the instance is not configured for MultiAZ");
        }

        if (isFailover && (instance.IsIn("failover") || world.Now - instance.LastFailover < world.Options.FailoverCooldown))
        {
            world.Happened(instance, "0034", "failover",
                "Abandoning user requested failover since a failover recently occurred on the database instance.");
            return InstanceAnswer.Of(world, instance.Id);
        }

        world.Instances.Put(instance with { Status = "rebooting" });
        InstanceFlows.All.Start(world, instance.Id, isFailover && world.StorageOf(instance).Candidates.Any() ? "forced-failover" : "reboot");
        return InstanceAnswer.Of(world, instance.Id);
    }
}

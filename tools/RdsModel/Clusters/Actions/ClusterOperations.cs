using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Fails a cluster over, restarts, stops and starts it.</summary>
internal static class ClusterOperations
{
    public static RdsResult FailOver(RdsWorld world, QueryForm form)
    {
        var cluster = world.AvailableCluster(form.Required("DBClusterIdentifier"));
        if (cluster.ReplicationSource is not null)
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {cluster.Id} is a secondary of a global cluster and has no writer to fail over.");
        var (storage, target) = (world.StorageOf(cluster), form.Text("TargetDBInstanceIdentifier")?.ToLowerInvariant());
        if (target is not null && storage.MemberOf(target) is null)
            throw new RdsRefusedException("DBInstanceNotFound", $"DBInstance {target} is not a member of cluster {cluster.Id}.", 404);
        if (target is not null && storage.WriterOf() == target)
            throw new RdsRefusedException("InvalidDBInstanceState", $"{target} is the writer of cluster {cluster.Id} already.");
        if (!storage.Candidates.Any(member => target is null || member.Instance == target))
        {
            throw new RdsRefusedException("InvalidDBClusterStateFault", target is null
                ? $"Cannot failover cluster {cluster.Id}: it has no reader that is available."
                : $"Cannot failover cluster {cluster.Id} to {target}, which is not available.");
        }

        if (target is null) ClusterFlows.All.Start(world, cluster.Id, "failover");
        else ClusterFlows.All.Start(world, cluster.Id, "failover", ("target", target));
        return ClusterAnswer.Of(world, cluster.Id);
    }

    public static RdsResult Reboot(RdsWorld world, QueryForm form)
    {
        var cluster = world.AvailableCluster(form.Required("DBClusterIdentifier"));
        if (!cluster.IsMultiAz)
            throw new RdsRefusedException("InvalidParameterCombination", "RebootDBCluster is for Multi-AZ DB clusters: reboot the instances of an Aurora cluster.");
        return Start(world, cluster, "reboot");
    }

    public static RdsResult Stop(RdsWorld world, QueryForm form)
    {
        var cluster = world.AvailableCluster(form.Required("DBClusterIdentifier"));
        if (cluster.GlobalCluster is not null)
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {cluster.Id} is a part of a global cluster and cannot be stopped.");
        return Start(world, cluster, "stop");
    }

    public static RdsResult Start(RdsWorld world, QueryForm form)
    {
        var cluster = world.Cluster(form.Required("DBClusterIdentifier"));
        return cluster.Status == "stopped"
            ? Start(world, cluster, "start")
            : throw new RdsRefusedException("InvalidDBClusterStateFault", $"DbCluster {cluster.Id} is in {cluster.Status} state but expected it to be one of stopped.");
    }

    private static RdsResult Start(RdsWorld world, DbCluster cluster, string flow)
    {
        ClusterFlows.All.Start(world, cluster.Id, flow);
        return ClusterAnswer.Of(world, cluster.Id);
    }
}

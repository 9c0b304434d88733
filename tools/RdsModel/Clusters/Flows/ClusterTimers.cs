using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>What is due to clusters and their snapshots by itself.</summary>
internal static class ClusterTimers
{
    public static TableRules<DbCluster> Rules { get; } = new("cluster", RdsJson.Default.DbCluster)
    {
        DueOf = DueOf,
        Fire = Fire,
        Worked = (world, cluster, item, outcome) => ClusterFlows.All.Worked(world, cluster, item, outcome),
    };

    public static TableRules<DbClusterSnapshot> SnapshotRules { get; } = new("cluster-snapshot", RdsJson.Default.DbClusterSnapshot)
    {
        DueOf = FlowSet<DbClusterSnapshot>.DueOf,
        Fire = (world, snapshot) => ClusterSnapshotFlows.All.Fire(world, snapshot),
        Worked = (world, snapshot, item, outcome) => ClusterSnapshotFlows.All.Worked(world, snapshot, item, outcome),
    };

    private static DateTimeOffset? DueOf(DbCluster cluster)
    {
        if (!cluster.Activities.IsEmpty) return FlowSet<DbCluster>.DueOf(cluster);
        if (cluster.Status != "available") return cluster.RestartDue;
        return cluster.PendingDue < cluster.BackupDue || cluster.BackupDue is null ? cluster.PendingDue : cluster.BackupDue;
    }

    private static void Fire(RdsWorld world, DbCluster cluster)
    {
        if (!cluster.Activities.IsEmpty)
        {
            ClusterFlows.All.Fire(world, cluster);
            return;
        }

        if (cluster.Status == "available" && cluster.PendingDue <= world.Now)
        {
            // Once: what fails then is tried again when it is asked for again.
            world.Clusters.Put(cluster with { PendingDue = null });
            ClusterFlows.All.Start(world, cluster.Id, "apply-pending");
            return;
        }

        if (cluster.Status == "available")
        {
            ClusterBackups.TakeDue(world, cluster);
            return;
        }

        world.Clusters.Put(cluster with { RestartDue = null });
        world.Happened(cluster, "0153", "notification", "DB cluster is being started due to it exceeding the maximum allowed time being stopped.");
        ClusterFlows.All.Start(world, cluster.Id, "start");
    }
}

using System.Globalization;
using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>The automated snapshots of clusters.</summary>
internal static class ClusterBackups
{
    /// <summary>Takes the daily one, plans the next, and drops those that are past retention.</summary>
    public static void TakeDue(RdsWorld world, DbCluster cluster)
    {
        world.Clusters.Put(cluster = cluster with { BackupDue = NextOf(world, cluster) });
        var oldest = world.Now.AddDays(-cluster.BackupRetention);
        foreach (var old in world.ClusterSnapshots.Where(each => each.Type == "automated" && each.Source.ResourceId == cluster.ResourceId && each.CreateTime < oldest).ToList())
            ClusterSnapshotFlows.Remove(world, old);
        var minute = world.Now.UtcDateTime.ToString("yyyy-MM-dd-HH-mm", CultureInfo.InvariantCulture);
        var snapshot = ClusterSnapshotActions.Enter(world, cluster, $"rds:{cluster.Id}-{minute}", tags: null, "automated");
        ClusterFlows.All.Start(world, cluster.Id, "backup", ("snapshot", snapshot.Id));
    }

    /// <summary>When RDS takes a cluster's next automated snapshot by itself; null where it takes none.</summary>
    public static DateTimeOffset? NextOf(RdsWorld world, DbCluster cluster) =>
        world.Options.DailyBackups ? Windows.NextDaily(cluster.BackupWindow, world.Now) : null;
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>All that is done to cluster snapshots by themselves. Taking one is the cluster's flow.</summary>
internal static class ClusterSnapshotFlows
{
    public static FlowSet<DbClusterSnapshot> All { get; } = new(world => world.ClusterSnapshots, [new CopyClusterSnapshotFlow()]);

    /// <summary>Removes a snapshot at once; its data goes when nothing reads it any more.</summary>
    public static void Remove(RdsWorld world, DbClusterSnapshot snapshot)
    {
        foreach (var activity in snapshot.Activities) world.Abandon(activity.Work);
        world.ClusterSnapshots.Remove(snapshot.Id);
        if (snapshot.Copy is { } copy) world.Issue(new RemoveCopy(copy));
    }
}

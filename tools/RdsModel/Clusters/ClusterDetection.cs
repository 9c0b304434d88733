using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters;

/// <summary>RDS looking after a cluster's engines: it fails over, restarts, and builds readers anew, by itself.</summary>
internal static class ClusterDetection
{
    /// <summary>Looks, and acts.</summary>
    public static void Look(RdsWorld world, StorageGroup storage)
    {
        if (world.Clusters.Find(storage.Owner) is not { StoppedAt: null, CreateTime: not null } cluster || storage.Member(storage.Writer) is not { } writer) return;
        var isLost = writer.Health != EngineHealth.Up;
        if (!isLost && storage.Members.All(member => member is { IsReady: true, Health: EngineHealth.Up })) return;
        if (!cluster.Activities.IsEmpty || cluster.Status != "available")
        {
            FailureDetection.Arm(world, storage.Id);
            return;
        }

        if (isLost && storage.Candidates.Any()) ClusterFlows.All.Start(world, cluster.Id, "failover");
        else ClusterFlows.All.Start(world, cluster.Id, "repair");
    }
}

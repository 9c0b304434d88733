using System.Collections.Immutable;
using DataReliability.RdsModel.Clusters.Flows;

namespace DataReliability.RdsModel.Clusters;

/// <summary>What happens to global clusters when something happens to their members.</summary>
/// <remarks>What is told of it, here and by the flows that promote and demote, is RDS-EVENT-0181, 0182, 0184, 0185 and 0187 of a
/// switchover, 0238 to 0241 of a failover, of the source type db-cluster and the category global-failover, with AWS's messages:
/// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/USER_Events.Messages.html. The waits for lagging members (0183, 0423),
/// cancellation (0186) and the global writer endpoint (0397) do not occur here.</remarks>
internal static class Globals
{
    /// <summary>Takes a cluster out of its global cluster.</summary>
    public static void Leave(RdsWorld world, DbCluster cluster)
    {
        if (cluster.GlobalCluster is not { } id || world.Globe().GlobalClusters.Find(id) is not { } global) return;
        world.Globe().GlobalClusters.Put(global with
        {
            Members = global.Members.Remove(cluster.Arn),
            Writer = global.Writer == cluster.Arn ? null : global.Writer,
        });
        world.Clusters.Put(world.Clusters.Get(cluster.Id) with { GlobalCluster = null });
    }

    /// <summary>A member has another ARN.</summary>
    public static void Renamed(RdsWorld world, DbCluster cluster, string oldArn)
    {
        Change(world, cluster, global => global with
        {
            Members = global.Members.Replace(oldArn, cluster.Arn),
            Writer = global.Writer == oldArn ? cluster.Arn : global.Writer,
        });
        foreach (var member in cluster.GlobalCluster is { } id ? world.GlobalCluster(id).Members : [])
        {
            if (world.Cloud.ClusterOf(member) is { } other && other.Cluster.ReplicationSource == oldArn)
                other.World.Clusters.Put(other.Cluster with { ReplicationSource = cluster.Arn });
        }
    }

    /// <summary>Begins the operation that was asked for.</summary>
    public static void Proceed(RdsWorld world, DbCluster target) => Change(world, target, global => global with
    {
        Status = global.Operation is { IsDataLossAllowed: true } ? "failing-over" : "switching-over",
        Operation = global.Operation is { } operation
            ? operation with { Status = operation.IsDataLossAllowed ? "failing-over" : "switching-over" }
            : null,
    });

    /// <summary>Ends an operation that failed.</summary>
    public static void Abandoned(RdsWorld world, DbCluster target) =>
        Change(world, target, global => global with { Status = "available", Operation = null });

    /// <summary>The target takes writes now, and all other members follow it.</summary>
    public static void Switched(RdsWorld world, DbCluster target, string oldArn)
    {
        var isForced = false;
        var members = ImmutableArray<string>.Empty;
        Change(world, target, global =>
        {
            (isForced, members) = (global.Operation is { IsDataLossAllowed: true }, global.Members);
            return global with { Status = "available", Operation = null, Writer = target.Arn };
        });
        world.Clusters.Change(target.Id, cluster => cluster with { ReplicationSource = null });
        world.Storage.Change(target.ResourceId, storage => storage with { Upstream = null, UpstreamRegion = null, Epoch = storage.Epoch + 1 });
        foreach (var arn in members.Where(arn => arn != target.Arn))
        {
            if (world.Cloud.ClusterOf(arn) is not { } other) continue;
            other.World.Clusters.Change(other.Cluster.Id, cluster => cluster with { ReplicationSource = target.Arn });
            other.World.Storage.Change(other.Cluster.ResourceId, storage => storage with { Upstream = target.ResourceId, UpstreamRegion = world.Region });
            if (arn != oldArn) continue;
            if (!isForced)
                other.World.Happened(other.Cluster, "0182", "global-failover", $"Old primary DB cluster {other.Cluster.Id} in Region {other.World.Region} successfully shut down.");
            if (isForced) ClusterFlows.All.Start(other.World, other.Cluster.Id, "demote", ("force", "true"));
            else ClusterFlows.All.Start(other.World, other.Cluster.Id, "demote");
        }
    }

    private static void Change(RdsWorld world, DbCluster member, Func<GlobalCluster, GlobalCluster> change)
    {
        if (member.GlobalCluster is { } id && world.Globe().GlobalClusters.Contains(id)) world.Globe().GlobalClusters.Change(id, change);
    }
}

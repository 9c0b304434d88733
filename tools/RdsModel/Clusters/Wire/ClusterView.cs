using System.Collections.Immutable;
using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Clusters.Wire;

/// <summary>A cluster and what else its XML tells, as they are at one time.</summary>
/// <param name="Address">The host name of its endpoint.</param>
/// <param name="ReaderAddress">The host name of its reader endpoint.</param>
/// <param name="Custom">The host names of its custom endpoints.</param>
/// <param name="Latest">LatestRestorableTime.</param>
/// <param name="Followers">The ARNs of the clusters that follow it.</param>
internal sealed record ClusterView(
    DbCluster Cluster, StorageGroup Storage, string Address, string ReaderAddress, ImmutableArray<string> Custom, DateTimeOffset? Latest,
    ImmutableArray<string> Followers)
{
    public static ClusterView Of(RdsWorld world, DbCluster cluster) => new(
        cluster, world.StorageOf(cluster), world.ClusterAddress(cluster.Id, 1), world.ClusterAddress(cluster.Id, 2),
        [.. world.ClusterEndpoints.Where(each => each.Cluster == cluster.Id).Select(each => world.ClusterAddress(each.Id, each.Number))],
        world.LatestRestorable(cluster),
        cluster.GlobalCluster is { } id && world.Globe().GlobalClusters.Find(id) is { } global && global.Writer == cluster.Arn
            ? global.Members.Remove(cluster.Arn)
            : []);
}

using System.Collections.Immutable;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

internal static class DescribeDbClusters
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var filters = form.Filters("db-cluster-id", "db-cluster-resource-id", "engine", "clone-group-id", "domain");
        if (form.Text("DBClusterIdentifier") is { Length: > 0 } id)
        {
            var one = world.Cluster(id);
            return ClusterAnswer.Of(world, new Page<DbCluster>(Fits(one) ? [one] : [], Marker: null));
        }

        return ClusterAnswer.Of(world, Paging.Of(world.Clusters, form, Fits));

        bool Fits(DbCluster cluster) => filters.All(filter => Matches(world, cluster, filter.Name, filter.Values));
    }

    private static bool Matches(RdsWorld world, DbCluster cluster, string filter, ImmutableArray<string> values) => filter switch
    {
        "db-cluster-id" => values.Any(value => world.IdOf(value, "cluster") == cluster.Id),
        "db-cluster-resource-id" => values.Contains(cluster.ResourceId),
        "engine" => values.Contains(cluster.Engine),
        _ => false,
    };
}

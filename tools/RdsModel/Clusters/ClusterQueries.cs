using System.Collections.Immutable;
using System.Globalization;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters;

/// <summary>What actions and flows ask of a world about clusters.</summary>
internal static class ClusterQueries
{
    /// <summary>A cluster that must be there, by identifier or ARN.</summary>
    public static DbCluster Cluster(this RdsWorld world, string idOrArn)
    {
        var id = world.IdOf(idOrArn, "cluster");
        return world.Clusters.Find(id) ?? throw new RdsRefusedException("DBClusterNotFoundFault", $"DBCluster {id} not found.", 404);
    }

    /// <summary>A cluster that must be available.</summary>
    public static DbCluster AvailableCluster(this RdsWorld world, string idOrArn) => world.Cluster(idOrArn) is { Status: "available" } cluster
        ? cluster
        : throw NotAvailable(world.Cluster(idOrArn));

    /// <summary>The refusal of a call that wants an available cluster.</summary>
    public static RdsRefusedException NotAvailable(DbCluster cluster) =>
        new("InvalidDBClusterStateFault", $"Cluster {cluster.Id} is not in an available state, but {cluster.Status}.");

    /// <summary>The cluster with an ARN, in whatever Region; null where there is none.</summary>
    public static (RdsWorld World, DbCluster Cluster)? ClusterOf(this RdsCloud cloud, string arn)
    {
        var parts = arn.Split(':', 7);
        if (parts.Length < 7) return null;
        var world = cloud.World(parts[4], parts[3]);
        return world.Clusters.Find(parts[6].ToLowerInvariant()) is { } cluster ? (world, cluster) : null;
    }

    /// <summary>The storage of a cluster.</summary>
    public static StorageGroup StorageOf(this RdsWorld world, DbCluster cluster) => world.Storage.Get(cluster.ResourceId);

    /// <summary>The instances of a cluster, in order.</summary>
    public static IReadOnlyList<DbInstance> MembersOf(this RdsWorld world, DbCluster cluster) =>
        [.. world.Instances.Where(instance => instance.Cluster == cluster.Id)];

    /// <summary>The member of the storage that an instance is; null before it has one.</summary>
    public static StorageMember? MemberOf(this StorageGroup storage, string instance)
    {
        foreach (var member in storage.Members)
        {
            if (member.Instance == instance) return member;
        }

        return null;
    }

    /// <summary>The instance that takes writes; null where there is none.</summary>
    public static string? WriterOf(this StorageGroup storage) => storage.Member(storage.Writer)?.Instance;

    /// <summary>What a cluster's parameter group sets, and over it that of an instance.</summary>
    public static ImmutableSortedDictionary<string, string> ParametersOf(this RdsWorld world, DbCluster cluster, DbInstance? instance = null)
    {
        var common = world.ClusterParameterGroups.Find(cluster.ParameterGroup)?.Parameters ?? ImmutableSortedDictionary<string, string>.Empty;
        return instance is null || world.ParameterGroups.Find(instance.ParameterGroup) is not { } own ? common : common.SetItems(own.Parameters);
    }

    /// <summary>The host name of an endpoint: of the cluster (1), of its readers (2), or of a custom endpoint (from 3).</summary>
    public static string ClusterAddress(this RdsWorld world, string name, int number) => string.Format(
        CultureInfo.InvariantCulture,
        number switch { 1 => world.Options.ClusterAddress, 2 => world.Options.ReaderAddress, _ => world.Options.CustomAddress },
        name, world.Region, number);

    /// <summary>The latest time to which a cluster can be restored; null before there is one.</summary>
    public static DateTimeOffset? LatestRestorable(this RdsWorld world, DbCluster cluster)
    {
        if (cluster.CreateTime is not { } created) return null;
        var shipped = (cluster.StoppedAt ?? world.Now) - world.Options.LogShipping;
        return shipped > created ? shipped : created;
    }

    /// <summary>The global clusters of the account.</summary>
    public static RdsWorld Globe(this RdsWorld world) => world.Cloud.World(world.Account, Clusters.GlobalCluster.Region);

    /// <summary>A global cluster that must be there.</summary>
    public static GlobalCluster GlobalCluster(this RdsWorld world, string id) => world.Globe().GlobalClusters.Find(id.ToLowerInvariant())
        ?? throw new RdsRefusedException("GlobalClusterNotFoundFault", $"Global cluster {id} not found", 404);

    public static void Happened(this RdsWorld world, DbCluster cluster, string number, string category, string message) =>
        world.Happened("db-cluster", cluster, number, category, message);

    public static void Happened(this RdsWorld world, DbClusterSnapshot snapshot, string number, string category, string message) =>
        world.Happened("db-cluster-snapshot", snapshot, number, category, message);
}

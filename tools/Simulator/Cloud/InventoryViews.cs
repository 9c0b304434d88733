using System.Collections.Immutable;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Resources;
using DBCluster = DataReliability.Core.Compliance.Inventory.DBCluster;

namespace DataReliability.Simulator.Cloud;

/// <summary>What a scan would make of RDS's answers, without the wire between them: the fields that the simulated controls read.</summary>
internal static class InventoryViews
{
    /// <summary>All resources of a type, in the order of their identifiers; none of what the model has not.</summary>
    public static IEnumerable<Resource> All(RdsWorld rds, string type) => type switch
    {
        ResourceTypes.DBInstance => rds.Instances.Select(each => Of(rds, each)),
        ResourceTypes.DBCluster => rds.Clusters.Select(each => Of(rds, each)),
        ResourceTypes.DBSnapshot => rds.Snapshots.Select(each => Of(rds, each)),
        ResourceTypes.DBClusterSnapshot => rds.ClusterSnapshots.Select(each => Of(rds, each)),
        _ => [],
    };

    public static DBInstance Of(RdsWorld rds, DbInstance instance) => new()
    {
        Account = rds.Account,
        Region = rds.Region,
        Arn = instance.Arn,
        Id = instance.Id,
        Tags = Tags(instance.Tags),
        ResourceId = instance.ResourceId,
        Engine = instance.Engine,
        EngineVersion = instance.EngineVersion,
        Status = instance.Status,
        DeletionProtection = instance.DeletionProtection,
        CopyTagsToSnapshot = instance.CopyTagsToSnapshot,
        BackupRetentionDays = instance.BackupRetention,
        ClusterId = Read.Of(instance.Cluster),
        ReplicaSource = Read.Of(instance.ReplicaSource),
    };

    public static DBCluster Of(RdsWorld rds, DbCluster cluster) => new()
    {
        Account = rds.Account,
        Region = rds.Region,
        Arn = cluster.Arn,
        Id = cluster.Id,
        Tags = Tags(cluster.Tags),
        ResourceId = cluster.ResourceId,
        Engine = cluster.Engine,
        EngineVersion = cluster.EngineVersion,
        EngineMode = Read.Of<string?>("provisioned"),
        Status = cluster.Status,
        DeletionProtection = cluster.DeletionProtection,
        CopyTagsToSnapshot = cluster.CopyTagsToSnapshot,
        BackupRetentionDays = cluster.BackupRetention,
    };

    public static DBSnapshot Of(RdsWorld rds, DbSnapshot snapshot) => new()
    {
        Account = rds.Account,
        Region = rds.Region,
        Arn = snapshot.Arn,
        Id = snapshot.Id,
        Tags = Tags(snapshot.Tags),
        SnapshotType = snapshot.Type,
        SharedWith = Read.Of<IReadOnlyList<string>>(snapshot.SharedWith),
    };

    public static DBClusterSnapshot Of(RdsWorld rds, DbClusterSnapshot snapshot) => new()
    {
        Account = rds.Account,
        Region = rds.Region,
        Arn = snapshot.Arn,
        Id = snapshot.Id,
        Tags = Tags(snapshot.Tags),
        SnapshotType = snapshot.Type,
        SharedWith = Read.Of<IReadOnlyList<string>>(snapshot.SharedWith),
    };

    private static Read<IReadOnlyDictionary<string, string>> Tags(ImmutableArray<Tag> tags) =>
        Read.Of<IReadOnlyDictionary<string, string>>(tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal));
}

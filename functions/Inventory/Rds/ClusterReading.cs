using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;
using Cluster = Amazon.RDS.Model.DBCluster;

namespace DataReliability.Inventory.Rds;

/// <summary>Makes a cluster of what is described, with its parameters and what all databases have.</summary>
internal sealed class ClusterReading(Place place, InventoryScope scope, DatabaseFacts facts, ParameterGroups parameters)
{
    private const string Call = "rds:DescribeDBClusters";

    public async Task<Resource?> ReadAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        var described = Described(place, cluster);
        return described with
        {
            Parameters = await ParametersAsync(cluster, cancellationToken),
            EngineSupport = await facts.EngineAsync(cluster.Engine, cluster.EngineVersion, cancellationToken),
            Backup = await facts.BackupAsync(described.Arn, cancellationToken),
            LastValidation = await facts.ValidationAsync(cluster.DbClusterResourceId, cancellationToken),
        };
    }

    /// <summary>As far as the description itself goes; the rest is unread.</summary>
    public static DBCluster Described(Place place, Cluster cluster) => new()
    {
        Account = place.Account,
        Region = place.Region,
        Arn = place.Arn(cluster.DBClusterArn, "rds", $"cluster:{cluster.DBClusterIdentifier}"),
        Id = cluster.DBClusterIdentifier,
        Tags = Values.Tags(cluster.TagList, t => t.Key, t => t.Value),
        ResourceId = Read.Required(cluster.DbClusterResourceId, Call, nameof(cluster.DbClusterResourceId)),
        Engine = Read.Required(cluster.Engine?.ToLowerInvariant(), Call, nameof(cluster.Engine)),
        EngineVersion = Read.Required(cluster.EngineVersion, Call, nameof(cluster.EngineVersion)),
        Status = Read.Required(cluster.Status, Call, nameof(cluster.Status)),
        StorageEncrypted = Read.Required(cluster.StorageEncrypted, Call, nameof(cluster.StorageEncrypted)),
        DeletionProtection = Read.Required(cluster.DeletionProtection, Call, nameof(cluster.DeletionProtection)),
        MultiAZ = Read.Required(cluster.MultiAZ, Call, nameof(cluster.MultiAZ)),
        IamAuthentication = Read.Required(cluster.IAMDatabaseAuthenticationEnabled, Call, nameof(cluster.IAMDatabaseAuthenticationEnabled)),
        AutoMinorVersionUpgrade = Read.Required(cluster.AutoMinorVersionUpgrade, Call, nameof(cluster.AutoMinorVersionUpgrade)),
        CopyTagsToSnapshot = Read.Required(cluster.CopyTagsToSnapshot, Call, nameof(cluster.CopyTagsToSnapshot)),
        BackupRetentionDays = Read.Required(cluster.BackupRetentionPeriod, Call, nameof(cluster.BackupRetentionPeriod)),
        LogExports = Values.Texts(cluster.EnabledCloudwatchLogsExports),
        Port = Read.Of(cluster.Port),
        MasterUser = Values.Optional(cluster.MasterUsername),
        LifecycleSupport = Values.Optional(cluster.EngineLifecycleSupport),
        LatestRestorableTime = Read.Of(Values.Utc(cluster.LatestRestorableTime)),
        EngineMode = Values.Optional(cluster.EngineMode),
        BacktrackSeconds = Read.Of(cluster.BacktrackWindow ?? 0),
        Members = Read.Of<IReadOnlyList<ClusterMember>>(
        [
            .. (cluster.DBClusterMembers ?? []).Select(m => new ClusterMember(
                m.DBInstanceIdentifier, m.IsClusterWriter ?? false, m.PromotionTier, m.DBClusterParameterGroupStatus ?? "")),
        ]),
    };

    /// <summary>Only of Aurora MySQL: no control reads the parameters of other clusters.</summary>
    private Task<Read<ParameterGroup>> ParametersAsync(Cluster cluster, CancellationToken cancellationToken)
    {
        const string Parameters = "rds:DescribeDBClusterParameters";
        if (cluster.Engine is not "aurora-mysql")
            return Task.FromResult(Read.Failed<ParameterGroup>(Parameters, "not asked: no control reads the parameters of this kind of cluster"));
        return cluster.DBClusterParameterGroup is { Length: > 0 } group
            ? scope.IfAsync(Parameters, () => parameters.OfClusterAsync(group, cancellationToken))
            : Task.FromResult(Read.Failed<ParameterGroup>(Call, "the answer lacks DBClusterParameterGroup"));
    }
}

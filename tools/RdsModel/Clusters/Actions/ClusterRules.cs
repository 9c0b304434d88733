using System.Collections.Immutable;
using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Fleets;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>What RDS asks of clusters.</summary>
internal static class ClusterRules
{
    /// <summary>The identifier of a new cluster.</summary>
    /// <exception cref="RdsRefusedException">It is taken or not valid, or the quota is used up.</exception>
    public static string NewIdentifier(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBClusterIdentifier", form.Required("DBClusterIdentifier"), 63);
        if (world.Clusters.Contains(id)) throw new RdsRefusedException("DBClusterAlreadyExistsFault", "DB Cluster already exists");
        return world.Clusters.Count(each => each.HasEngine) < world.Options.ClusterQuota
            ? id
            : throw new RdsRefusedException("DBClusterQuotaExceededFault", $"You may have at most {world.Options.ClusterQuota} DB clusters.");
    }

    /// <summary>The identifier that a call gives a cluster; null when it names none, or the one that it has.</summary>
    /// <exception cref="RdsRefusedException">It is taken or not valid, or the cluster's global cluster is changing.</exception>
    public static string? OtherIdentifier(RdsWorld world, QueryForm form, DbCluster cluster)
    {
        if (form.Text("NewDBClusterIdentifier") is not { } asked) return null;
        var id = Rules.Identifier("NewDBClusterIdentifier", asked, 63);
        if (id == cluster.Id) return null;
        if (world.Clusters.Contains(id)) throw new RdsRefusedException("DBClusterAlreadyExistsFault", "DB Cluster already exists");
        return cluster.GlobalCluster is { } global && world.GlobalCluster(global).Operation is not null
            ? throw new RdsRefusedException("InvalidDBClusterStateFault", $"Global cluster {global} is {world.GlobalCluster(global).Status}: rename {cluster.Id} afterwards.")
            : id;
    }

    /// <summary>Whether there is an engine for a cluster.</summary>
    public static bool HasEngine(string engine, ImmutableArray<Tag> tags) =>
        engine is "aurora-postgresql" or "postgres" && !tags.Contains(new Tag(MetadataOnly.Tag, "true"));

    /// <summary>The cluster parameter group of a call; the family's default one when it names none.</summary>
    public static string ParameterGroup(RdsWorld world, QueryForm form, string engine, string version)
    {
        var family = EngineCatalog.Family(engine, version);
        if (form.Text("DBClusterParameterGroupName")?.ToLowerInvariant() is not { } name || name == Rules.DefaultParameterGroup(family))
            return Rules.DefaultParameterGroup(family);
        if (world.ClusterParameterGroups.Find(name) is not { } group)
            throw new RdsRefusedException("DBClusterParameterGroupNotFound", $"DBClusterParameterGroup not found: {name}", 404);
        return group.Family == family
            ? group.Id
            : throw new RdsRefusedException(
                "InvalidParameterCombination",
                $"The Parameter Group {name} with DBParameterGroupFamily {group.Family} cannot be used for this cluster. "
                + $"Please use a Parameter Group with DBParameterGroupFamily {family}");
    }

    /// <summary>The instance class of a Multi-AZ DB cluster; null for Aurora, which has none.</summary>
    public static string? InstanceClass(QueryForm form, string engine) => (engine.StartsWith("aurora", StringComparison.Ordinal), form.Text("DBClusterInstanceClass")) switch
    {
        (true, null) => null,
        (true, _) => throw new RdsRefusedException("InvalidParameterCombination", "DBClusterInstanceClass is not supported for Aurora clusters."),
        (false, null) => throw new RdsRefusedException("InvalidParameterCombination", $"A Multi-AZ DB cluster of engine {engine} needs DBClusterInstanceClass."),
        (false, var named) => named,
    };

    /// <summary>The retention period of a call, 1 to 35 days; null when it names none.</summary>
    public static int? Retention(QueryForm form) => Rules.Retention(form) switch
    {
        0 => throw new RdsRefusedException("InvalidParameterValue", "Invalid backup retention period: 0. Must be between 1 and 35."),
        var days => days,
    };
}

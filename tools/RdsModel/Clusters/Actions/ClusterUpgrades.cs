using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>What RDS asks of a new version in ModifyDBCluster. To another major version only with AllowMajorVersionUpgrade, and then
/// a custom parameter group needs a successor of the new family; only members of no global cluster.</summary>
internal static class ClusterUpgrades
{
    /// <summary>The upgrade that a call asks for; null for none.</summary>
    /// <exception cref="RdsRefusedException">There is no such version, it is older, or a condition is not met.</exception>
    public static ClusterUpgrade? Of(RdsWorld world, QueryForm form, DbCluster cluster)
    {
        if (form.Text("EngineVersion") is not { } asked || asked == cluster.EngineVersion) return null;
        var version = CreateDbInstance.Version(world, cluster.Engine, asked);
        if (version == cluster.EngineVersion) return null;
        if (Place(world, cluster.Engine, version) < Place(world, cluster.Engine, cluster.EngineVersion))
            throw Refused($"Cannot upgrade {cluster.Engine} from {cluster.EngineVersion} to {version}");
        var isMajor = EngineCatalog.MajorVersion(cluster.Engine, version) != EngineCatalog.MajorVersion(cluster.Engine, cluster.EngineVersion);
        if (!isMajor) return new ClusterUpgrade(version, cluster.ParameterGroup, InstanceParameterGroup: null, IsMajor: false);
        if (form.Flag("AllowMajorVersionUpgrade") != true)
            throw Refused("The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.");
        if (cluster.GlobalCluster is { } global)
            throw Refused($"Cluster {cluster.Id} is a part of global cluster {global}, which gets a new major version as a whole: remove the cluster from it first.");
        var old = Rules.DefaultParameterGroup(EngineCatalog.Family(cluster.Engine, cluster.EngineVersion));
        if (form.Text("DBClusterParameterGroupName") is null && cluster.ParameterGroup != old) throw Custom("DB cluster", cluster.ParameterGroup);
        return new ClusterUpgrade(
            version, ClusterRules.ParameterGroup(world, form, cluster.Engine, version), InstanceParameterGroup(world, form, cluster, version, old), IsMajor: true);
    }

    private static string InstanceParameterGroup(RdsWorld world, QueryForm form, DbCluster cluster, string version, string old)
    {
        var family = EngineCatalog.Family(cluster.Engine, version);
        if (Rules.ParameterGroup(world, form, family, "DBInstanceParameterGroupName") is { } named) return named;
        return world.MembersOf(cluster).FirstOrDefault(instance => instance.ParameterGroup != old) is { } own
            ? throw Custom("DB instance", own.ParameterGroup)
            : Rules.DefaultParameterGroup(family);
    }

    private static int Place(RdsWorld world, string engine, string version) =>
        world.Cloud.Catalog.Versions.IndexOf(new EngineRelease(engine, version));

    private static RdsRefusedException Custom(string what, string group) => Refused(
        $"The current {what} parameter group {group} is custom. You must explicitly specify a new {what} parameter group, either default or custom, "
        + "for the engine version upgrade.");

    private static RdsRefusedException Refused(string message) => new("InvalidParameterCombination", message);
}

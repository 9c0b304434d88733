using System.Collections.Immutable;
using System.Globalization;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>A fleet's own parameter groups, some of which demand TLS or audit, and some not.</summary>
internal sealed class FleetGroups
{
    private readonly Dictionary<string, List<string>> _ofInstances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _ofClusters = new(StringComparer.Ordinal);

    public FleetGroups(RdsWorld world, FleetPlan plan)
    {
        (string Family, bool IsCluster, (string, string)[] Strict, (string, string)[] Lax)[] kinds =
        [
            (FamilyOf("postgres"), false, [("rds.force_ssl", "1")], [("rds.force_ssl", "0")]),
            (FamilyOf("mysql"), false, [("require_secure_transport", "1")], [("max_connections", "500")]),
            (FamilyOf("aurora-mysql"), true, [("server_audit_logging", "1"), ("server_audit_events", "CONNECT,QUERY")], [("server_audit_logging", "1")]),
            (FamilyOf("mariadb"), false, [("require_secure_transport", "1")], [("require_secure_transport", "0")]),
            (FamilyOf("sqlserver-se"), false, [("rds.force_ssl", "1")], [("rds.force_ssl", "0")]),
        ];
        for (var number = 0; number < plan.ParameterGroups; number++)
        {
            var (family, isCluster, strict, lax) = kinds[number % kinds.Length];
            var id = string.Create(CultureInfo.InvariantCulture, $"fleet-{family.Replace('.', '-')}-{number + 1}");
            var set = (number / kinds.Length % 2 == 0 ? strict : lax).ToImmutableSortedDictionary(each => each.Item1, each => each.Item2, StringComparer.Ordinal);
            if (isCluster) ClusterGroups.Add(new DbClusterParameterGroup(id, world.Arn("cluster-pg", id), family, "Of the fleet", set, []));
            else InstanceGroups.Add(new DbParameterGroup(id, world.Arn("pg", id), family, "Of the fleet", set, []));
            Add(isCluster ? _ofClusters : _ofInstances, family, id);
        }

        string FamilyOf(string engine) => EngineCatalog.Family(engine, world.Cloud.Catalog.Newest(engine));
    }

    public List<DbParameterGroup> InstanceGroups { get; } = [];

    public List<DbClusterParameterGroup> ClusterGroups { get; } = [];

    /// <summary>The group of an instance: one of the fleet's in half of the cases where there is one, else the default.</summary>
    public string OfInstance(string engine, string version, FleetDice dice) => Choose(_ofInstances, engine, version, dice);

    /// <summary>The group of a cluster.</summary>
    public string OfCluster(string engine, string version, FleetDice dice) => Choose(_ofClusters, engine, version, dice);

    private static string Choose(Dictionary<string, List<string>> own, string engine, string version, FleetDice dice)
    {
        var family = EngineCatalog.Family(engine, version);
        return own.TryGetValue(family, out var groups) && dice.Percent(50) ? dice.Of(groups) : $"default.{family}";
    }

    private static void Add(Dictionary<string, List<string>> groups, string family, string id)
    {
        if (!groups.TryGetValue(family, out var known)) groups[family] = known = [];
        known.Add(id);
    }
}

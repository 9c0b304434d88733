using System.Collections.Immutable;
using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Actions.Groups;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>DB cluster parameter groups, with the default ones that every family has.</summary>
internal static class ClusterParameterGroups
{
    private const string Prefix = "default.";

    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBClusterParameterGroupName", form.Required("DBClusterParameterGroupName"), 255);
        var (family, description) = (form.Required("DBParameterGroupFamily"), form.Required("Description"));
        if (!ParameterGroups.Families(world).Contains(family, StringComparer.Ordinal))
            throw new RdsRefusedException("InvalidParameterValue", $"ParameterGroupFamily {family} is not a valid parameter group family");
        if (world.ClusterParameterGroups.Contains(id)) throw new RdsRefusedException("DBParameterGroupAlreadyExists", $"Parameter group {id} already exists");
        var group = new DbClusterParameterGroup(
            id, world.Arn("cluster-pg", id), family, description, ImmutableSortedDictionary<string, string>.Empty, form.Tags() ?? []);
        world.ClusterParameterGroups.Put(group);
        return Answers.One(group, Write);
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var page = form.Text("DBClusterParameterGroupName") is { Length: > 0 } name
            ? new Page<DbClusterParameterGroup>([Find(world, name)], Marker: null)
            : Paging.Of(
                world.ClusterParameterGroups.Concat(Defaults(world)).OrderBy(each => each.Id, StringComparer.Ordinal), each => each.Id, form);
        return Answers.Many("DBClusterParameterGroups", page, Write);
    }

    /// <summary>Sets parameters; engines take them up at once where they can, else when they are restarted.</summary>
    public static RdsResult Modify(RdsWorld world, QueryForm form)
    {
        var group = Own(world, form);
        var asked = ModifyDbParameterGroup.Asked(form).ToList();
        if (asked.Count == 0) throw new RdsRefusedException("MissingParameter", "The request must contain the parameter Parameters.");
        foreach (var (name, value, method) in asked)
            ParameterRules.Check(group.Family, name, value ?? throw new RdsRefusedException("InvalidParameterValue", $"Parameter {name} needs a value."), method);
        return Apply(world, group with { Parameters = group.Parameters.SetItems(asked.Select(each => KeyValuePair.Create(each.Name, each.Value!))) });
    }

    /// <summary>Gives parameters, or all of them, their defaults again.</summary>
    public static RdsResult Reset(RdsWorld world, QueryForm form)
    {
        var group = Own(world, form);
        var names = ModifyDbParameterGroup.Asked(form).Select(each => each.Name).ToList();
        var isAll = form.Flag("ResetAllParameters") ?? names.Count == 0;
        return Apply(world, group with { Parameters = isAll ? ImmutableSortedDictionary<string, string>.Empty : group.Parameters.RemoveRange(names) });
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var group = Own(world, form);
        if (world.Clusters.Any(cluster => cluster.ParameterGroup == group.Id))
        {
            throw new RdsRefusedException(
                "InvalidDBParameterGroupState", "One or more DB clusters are still members of this parameter group, so the group cannot be deleted");
        }

        world.ClusterParameterGroups.Remove(group.Id);
        return RdsResult.Nothing;
    }

    /// <summary>Lists the parameters of a group: what it sets, and the family's defaults.</summary>
    public static RdsResult DescribeParameters(RdsWorld world, QueryForm form)
    {
        var group = Find(world, form.Required("DBClusterParameterGroupName"));
        var source = form.Text("Source");
        var names = form.Filters("parameter-name").SelectMany(filter => filter.Values).ToHashSet(StringComparer.Ordinal);
        var all = ParameterRules.Names(new DbParameterGroup(group.Id, group.Arn, group.Family, group.Description, group.Parameters, group.Tags))
            .Select(name => (Name: name, Value: group.Parameters.GetValueOrDefault(name)))
            .Where(each => (source is null || (source == "user") == each.Value is not null) && (names.Count == 0 || names.Contains(each.Name)));
        return Answers.Many("Parameters", Paging.Of(all, each => each.Name, form), (xml, each) => ParameterXml.Write(xml, group.Family, each.Name, each.Value));
    }

    private static DbClusterParameterGroup Find(RdsWorld world, string name)
    {
        var id = name.ToLowerInvariant();
        return world.ClusterParameterGroups.Find(id) ?? Defaults(world).FirstOrDefault(each => each.Id == id)
            ?? throw new RdsRefusedException("DBParameterGroupNotFound", $"DBClusterParameterGroup not found: {name}", 404);
    }

    private static DbClusterParameterGroup Own(RdsWorld world, QueryForm form) =>
        Find(world, form.Required("DBClusterParameterGroupName")) is var group && !group.Id.StartsWith(Prefix, StringComparison.Ordinal)
            ? group
            : throw new RdsRefusedException("InvalidParameterValue", $"A default DB cluster parameter group can't be modified: {group.Id}");

    private static IEnumerable<DbClusterParameterGroup> Defaults(RdsWorld world) => ParameterGroups.Families(world)
        .Where(family => family.StartsWith("aurora", StringComparison.Ordinal) || family.StartsWith("postgres", StringComparison.Ordinal))
        .Select(family => new DbClusterParameterGroup(
            Prefix + family, world.Arn("cluster-pg", Prefix + family), family, $"Default cluster parameter group for {family}",
            ImmutableSortedDictionary<string, string>.Empty, []));

    private static RdsResult Apply(RdsWorld world, DbClusterParameterGroup group)
    {
        world.ClusterParameterGroups.Put(group);
        foreach (var cluster in world.Clusters.Where(each => each.ParameterGroup == group.Id && each.CreateTime is not null && each.StoppedAt is null).ToList())
            ClusterFlows.All.Start(world, cluster.Id, "apply-parameters");
        return Answers.One(group, static (xml, each) => xml.Value("DBClusterParameterGroupName"u8, each.Id));
    }

    private static void Write(XmlText xml, DbClusterParameterGroup group)
    {
        xml.Open("DBClusterParameterGroup"u8);
        xml.Value("DBClusterParameterGroupName"u8, group.Id);
        xml.Value("DBParameterGroupFamily"u8, group.Family);
        xml.Value("Description"u8, group.Description);
        xml.Value("DBClusterParameterGroupArn"u8, group.Arn);
        xml.Close("DBClusterParameterGroup"u8);
    }
}

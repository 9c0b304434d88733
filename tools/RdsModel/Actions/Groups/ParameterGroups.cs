using System.Collections.Immutable;
using DataReliability.RdsModel.Actions.Catalog;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>DB parameter groups, with the default ones that every family has.</summary>
internal static class ParameterGroups
{
    private const string Prefix = "default.";

    /// <summary>A group that must be there, a default one included.</summary>
    public static DbParameterGroup Find(RdsWorld world, string name)
    {
        var id = name.ToLowerInvariant();
        return world.ParameterGroups.Find(id) ?? Defaults(world).FirstOrDefault(each => each.Id == id) ?? Old(world, id)
            ?? throw new RdsRefusedException("DBParameterGroupNotFound", $"DBParameterGroup not found: {name}", 404);
    }

    /// <summary>A group that may be changed.</summary>
    public static DbParameterGroup Own(RdsWorld world, string name) => Find(world, name) is { } group && !IsDefault(group)
        ? group
        : throw new RdsRefusedException("InvalidParameterValue", $"A default DB parameter group can't be modified: {name}");

    /// <summary>The default groups, in order of their names.</summary>
    public static IEnumerable<DbParameterGroup> Defaults(RdsWorld world) => Families(world).Select(family => Default(world, family));

    private static DbParameterGroup Default(RdsWorld world, string family) => new(
        Prefix + family, world.Arn("pg", Prefix + family), family, $"Default parameter group for {family}",
        ImmutableSortedDictionary<string, string>.Empty, []);

    /// <summary>The default group of a family of which nothing new can be made, and old databases still run.</summary>
    private static DbParameterGroup? Old(RdsWorld world, string id) =>
        MajorVersions.All.FirstOrDefault(each => Prefix + each.Family == id) is { } version ? Default(world, version.Family) : null;

    /// <summary>The families that there are engines for, in order.</summary>
    public static IEnumerable<string> Families(RdsWorld world) =>
        world.Cloud.Catalog.Versions.Select(each => each.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static bool IsDefault(DbParameterGroup group) => group.Id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The instances that use a group.</summary>
    public static IReadOnlyList<DbInstance> Users(RdsWorld world, DbParameterGroup group) =>
        [.. world.Instances.Where(each => each.ParameterGroup == group.Id)];
}

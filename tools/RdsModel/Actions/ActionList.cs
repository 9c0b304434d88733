using System.Collections.Frozen;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions;

/// <summary>The actions that RDS serves, by name. An action is a class in this folder with a method Run.</summary>
public static class ActionList
{
    private static readonly FrozenDictionary<string, Func<RdsWorld, QueryForm, RdsResult>> Known =
        new Dictionary<string, Func<RdsWorld, QueryForm, RdsResult>>(StringComparer.Ordinal)
        {
            ["AddTagsToResource"] = AddTagsToResource.Run,
            ["CreateDBInstance"] = CreateDbInstance.Run,
            ["CreateDBSnapshot"] = CreateDbSnapshot.Run,
            ["DeleteDBInstance"] = DeleteDbInstance.Run,
            ["DeleteDBSnapshot"] = DeleteDbSnapshot.Run,
            ["DescribeDBInstances"] = DescribeDbInstances.Run,
            ["DescribeDBSnapshots"] = DescribeDbSnapshots.Run,
            ["DescribeEvents"] = DescribeEvents.Run,
            ["ListTagsForResource"] = ListTagsForResource.Run,
            ["ModifyDBInstance"] = ModifyDbInstance.Run,
            ["RebootDBInstance"] = RebootDbInstance.Run,
            ["RemoveTagsFromResource"] = RemoveTagsFromResource.Run,
            ["RestoreDBInstanceFromDBSnapshot"] = RestoreDbInstance.Run,
            ["StartDBInstance"] = StartDbInstance.Run,
            ["StopDBInstance"] = StopDbInstance.Run,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of the actions, as on the wire, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    internal static Func<RdsWorld, QueryForm, RdsResult>? Find(string action) => Known.GetValueOrDefault(action);
}

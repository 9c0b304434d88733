using System.Collections.Immutable;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

/// <summary>Gives parameters, or all of them, their defaults again.</summary>
internal static class ResetDbParameterGroup
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var group = ParameterGroups.Own(world, form.Required("DBParameterGroupName"));
        var asked = ModifyDbParameterGroup.Asked(form).Select(each => (each.Name, each.Method)).ToList();
        var isAll = form.Flag("ResetAllParameters") ?? asked.Count == 0;
        if (isAll && asked.Count > 0)
            throw new RdsRefusedException("InvalidParameterCombination", "Parameters can't be specified together with ResetAllParameters.");
        if (isAll) asked = [.. group.Parameters.Keys.Select(name => (name, "pending-reboot"))];
        if (asked.Count > 0)
        {
            ModifyDbParameterGroup.Apply(world, group with
            {
                Parameters = isAll ? ImmutableSortedDictionary<string, string>.Empty : group.Parameters.RemoveRange(asked.Select(each => each.Name)),
            }, asked);
        }

        return ParameterGroupXml.Name(group);
    }
}

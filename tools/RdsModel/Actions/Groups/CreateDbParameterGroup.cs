using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class CreateDbParameterGroup
{
    private const int Most = 50;

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBParameterGroupName", form.Required("DBParameterGroupName"), 255);
        var (family, description) = (form.Required("DBParameterGroupFamily"), form.Required("Description"));
        if (!ParameterGroups.Families(world).Contains(family, StringComparer.Ordinal))
            throw new RdsRefusedException("InvalidParameterValue", $"ParameterGroupFamily {family} is not a valid parameter group family");
        if (world.ParameterGroups.Contains(id))
            throw new RdsRefusedException("DBParameterGroupAlreadyExists", $"Parameter group {id} already exists");
        if (world.ParameterGroups.Count >= Most)
            throw new RdsRefusedException("DBParameterGroupQuotaExceeded", $"You may have at most {Most} DB parameter groups.");
        var group = new DbParameterGroup(
            id, world.Arn("pg", id), family, description, ImmutableSortedDictionary<string, string>.Empty, form.Tags() ?? []);
        world.ParameterGroups.Put(group);
        return Answers.One(group, ParameterGroupXml.Write);
    }
}

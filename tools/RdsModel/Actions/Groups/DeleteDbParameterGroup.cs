using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class DeleteDbParameterGroup
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var group = ParameterGroups.Own(world, form.Required("DBParameterGroupName"));
        if (ParameterGroups.Users(world, group).Count > 0)
        {
            throw new RdsRefusedException(
                "InvalidDBParameterGroupState", "One or more database instances are still members of this parameter group, so the group cannot be deleted");
        }

        world.ParameterGroups.Remove(group.Id);
        return RdsResult.Nothing;
    }
}

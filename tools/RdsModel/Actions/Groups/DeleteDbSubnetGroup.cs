using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class DeleteDbSubnetGroup
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var group = SubnetGroups.Find(world, form.Required("DBSubnetGroupName"));
        if (group.Id == Network.DefaultSubnetGroup)
            throw new RdsRefusedException("InvalidParameterValue", "The default DB subnet group can't be deleted.");
        if (world.Instances.FirstOrDefault(each => each.SubnetGroup == group.Id) is { } user)
        {
            throw new RdsRefusedException(
                "InvalidDBSubnetGroupStateFault", $"Cannot delete the subnet group '{group.Id}' because at least one database instance: {user.Id} is still using it.");
        }

        world.SubnetGroups.Remove(group.Id);
        return RdsResult.Nothing;
    }
}

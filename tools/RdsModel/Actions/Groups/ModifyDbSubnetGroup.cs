using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class ModifyDbSubnetGroup
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var group = SubnetGroups.Find(world, form.Required("DBSubnetGroupName"));
        var changed = group with
        {
            Subnets = SubnetGroups.Subnets(form),
            Description = form.Text("DBSubnetGroupDescription") ?? group.Description,
        };
        world.SubnetGroups.Put(changed);
        return Answers.One(changed, (xml, each) => SubnetGroupXml.Write(xml, each, world.Region));
    }
}

using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class DescribeDbSubnetGroups
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var page = form.Text("DBSubnetGroupName") is { Length: > 0 } name
            ? new Page<DbSubnetGroup>([SubnetGroups.Find(world, name)], Marker: null)
            : Paging.Of(world.SubnetGroups, form);
        return Answers.Many("DBSubnetGroups", page, (xml, each) => SubnetGroupXml.Write(xml, each, world.Region));
    }
}

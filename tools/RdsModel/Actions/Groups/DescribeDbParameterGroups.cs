using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Groups;

internal static class DescribeDbParameterGroups
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var page = form.Text("DBParameterGroupName") is { Length: > 0 } name
            ? new Page<DbParameterGroup>([ParameterGroups.Find(world, name)], Marker: null)
            : Paging.Of(
                world.ParameterGroups.Concat(ParameterGroups.Defaults(world)).DistinctBy(each => each.Id).OrderBy(each => each.Id, StringComparer.Ordinal),
                each => each.Id, form);
        return Answers.Many("DBParameterGroups", page, ParameterGroupXml.Write);
    }
}

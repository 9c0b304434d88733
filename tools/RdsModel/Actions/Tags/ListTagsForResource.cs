using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Tags;

internal static class ListTagsForResource
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var (tags, _) = Tagging.Find(world, form);
        return new RdsResult(tags) { Write = xml => TagXml.Write(xml, tags) };
    }
}

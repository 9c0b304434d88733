using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Tags;

internal static class RemoveTagsFromResource
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var (tags, replace) = Tagging.Find(world, form);
        var keys = form.Texts("TagKeys", "member");
        replace([.. tags.Where(tag => !keys.Contains(tag.Key))]);
        return RdsResult.Nothing;
    }
}

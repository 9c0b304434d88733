using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Tags;

internal static class AddTagsToResource
{
    private const int Most = 50;

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var (tags, replace) = Tagging.Find(world, form);
        var added = form.Tags() ?? throw new RdsRefusedException("MissingParameter", "The request must contain the parameter Tags.");
        tags = [.. tags.Where(tag => !added.Any(other => other.Key == tag.Key)), .. added];
        if (tags.Length > Most) throw new RdsRefusedException("InvalidParameterValue", $"A resource may have at most {Most} tags.");
        replace(tags);
        return RdsResult.Nothing;
    }
}

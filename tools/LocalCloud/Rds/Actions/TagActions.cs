using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class AddTagsToResource(RdsContext context) : RdsAction(context)
{
    private const int Most = 50;

    public override string Name => "AddTagsToResource";

    protected override IReadOnlyList<object?>? Run(QueryForm form)
    {
        var resource = TaggedResource.Find(Model, form);
        var added = form.Tags() ?? throw new AwsErrorException("MissingParameter", "The request must contain the parameter Tags.");
        List<Tag> tags = [.. resource.Tags.Where(tag => !added.Exists(other => other.Key == tag.Key)), .. added];
        if (tags.Count > Most) throw new AwsErrorException("InvalidParameterValue", $"A resource may have at most {Most} tags.");
        resource.Replace(tags);
        return null;
    }
}

internal sealed class RemoveTagsFromResource(RdsContext context) : RdsAction(context)
{
    public override string Name => "RemoveTagsFromResource";

    protected override IReadOnlyList<object?>? Run(QueryForm form)
    {
        var resource = TaggedResource.Find(Model, form);
        var keys = form.Texts("TagKeys", "member");
        resource.Replace([.. resource.Tags.Where(tag => !keys.Contains(tag.Key))]);
        return null;
    }
}

internal sealed class ListTagsForResource(RdsContext context) : RdsAction(context)
{
    public override string Name => "ListTagsForResource";

    protected override IReadOnlyList<object?> Run(QueryForm form) => [RdsXml.Tags(TaggedResource.Find(Model, form).Tags)];
}

/// <summary>An instance or a snapshot, found by its ARN.</summary>
internal sealed record TaggedResource(List<Tag> Tags, Action<List<Tag>> Replace)
{
    public static TaggedResource Find(RdsModel model, QueryForm form)
    {
        var arn = form.Required("ResourceName");
        if (arn.StartsWith(model.Arn("db", ""), StringComparison.Ordinal))
        {
            var instance = model.Instance(arn);
            return new TaggedResource(instance.Tags, tags => instance.Tags = tags);
        }

        if (arn.StartsWith(model.Arn("snapshot", ""), StringComparison.Ordinal))
        {
            var snapshot = model.Snapshot(arn);
            return new TaggedResource(snapshot.Tags, tags => snapshot.Tags = tags);
        }

        throw new AwsErrorException("InvalidParameterValue", $"Invalid resource name: {arn}");
    }
}

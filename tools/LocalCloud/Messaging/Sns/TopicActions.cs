using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>The actions of SNS on topics.</summary>
internal sealed class TopicActions(Topics topics)
{
    private const int PageSize = 100;
    private static readonly HashSet<string> Settable = new(StringComparer.Ordinal) { "DisplayName", "Policy", "DeliveryPolicy", "KmsMasterKeyId", "SignatureVersion", "TracingConfig" };

    /// <summary>The dialect of SNS's Query calls.</summary>
    public static QueryDialect Dialect { get; } = new() { Maps = new HashSet<string>(StringComparer.Ordinal) { "Attributes", "attributes" } };

    [Fidelity("Standard topics; a name that ends in .fifo is refused. Policies are kept, not judged.")]
    public JsonObject CreateTopic(JsonObject input, AwsRequest request)
    {
        var name = input.Required("Name", "InvalidParameter");
        if (name.EndsWith(".fifo", StringComparison.Ordinal))
            throw new AwsErrorException("InvalidParameter", "LocalCloud does not serve FIFO topics; docs/localcloud.md lists what is served");
        if (name.Length > 256 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) throw SubscriptionAttributes.Invalid("Topic Name");
        var arn = $"arn:aws:sns:{request.Region}:{request.Account}:{name}";
        topics.FindOrAdd(arn, () => new Topic(arn, input.TextMap("Attributes"), input.Tags()));
        return new JsonObject { ["TopicArn"] = arn };
    }

    [Fidelity("With its subscriptions. Deleting what is gone succeeds.")]
    public JsonObject? DeleteTopic(JsonObject input, AwsRequest request)
    {
        topics.Delete(input.Required("TopicArn", "InvalidParameter"));
        return null;
    }

    [Fidelity("100 a page, of the caller's account and Region.")]
    public JsonObject ListTopics(JsonObject input, AwsRequest request)
    {
        var own = topics.All.Where(t => t.Arn.StartsWith($"arn:aws:sns:{request.Region}:{request.Account}:", StringComparison.Ordinal)).ToList();
        var (page, next) = Paging.Of(own, input.Text("NextToken"), PageSize, "InvalidParameter");
        return new JsonObject { ["Topics"] = new JsonArray([.. page.Select(t => new JsonObject { ["TopicArn"] = t.Arn })]), ["NextToken"] = next };
    }

    [Fidelity("As set, with the numbers of subscriptions.")]
    public JsonObject GetTopicAttributes(JsonObject input, AwsRequest request)
    {
        var topic = Topic(input);
        var subscriptions = topics.Of(topic.Arn).ToList();
        var attributes = new Dictionary<string, string>(topic.Attributes, StringComparer.Ordinal)
        {
            ["TopicArn"] = topic.Arn,
            ["Owner"] = topic.Owner(),
            ["SubscriptionsConfirmed"] = $"{subscriptions.Count(s => s.Token is null)}",
            ["SubscriptionsPending"] = $"{subscriptions.Count(s => s.Token is not null)}",
            ["SubscriptionsDeleted"] = "0",
        };
        attributes.TryAdd("DisplayName", "");
        return new JsonObject { ["Attributes"] = attributes.ToMap() };
    }

    [Fidelity("DisplayName, Policy, DeliveryPolicy, KmsMasterKeyId and the like are kept; none changes what is delivered.")]
    public JsonObject? SetTopicAttributes(JsonObject input, AwsRequest request)
    {
        var (arn, name) = (Topic(input).Arn, input.Required("AttributeName", "InvalidParameter"));
        if (!Settable.Contains(name)) throw SubscriptionAttributes.Invalid("AttributeName");
        topics.Change(arn, t => t with { Attributes = new Dictionary<string, string>(t.Attributes, StringComparer.Ordinal) { [name] = input.Text("AttributeValue") ?? "" } });
        return null;
    }

    [Fidelity("Kept, not used for access control.")]
    public JsonObject TagResource(JsonObject input, AwsRequest request)
    {
        var tags = input.Tags();
        Tagged(input, t => t.Concat(tags).GroupBy(e => e.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal));
        return [];
    }

    [Fidelity("As AWS.")]
    public JsonObject UntagResource(JsonObject input, AwsRequest request)
    {
        var gone = input.Texts("TagKeys");
        Tagged(input, t => t.Where(e => !gone.Contains(e.Key)).ToDictionary(StringComparer.Ordinal));
        return [];
    }

    [Fidelity("As AWS.")]
    public JsonObject ListTagsForResource(JsonObject input, AwsRequest request) => new() { ["Tags"] = Tagged(input, t => t).Tags.ToTags() };

    private Topic Tagged(JsonObject input, Func<IReadOnlyDictionary<string, string>, IReadOnlyDictionary<string, string>> change) =>
        topics.Change(input.Required("ResourceArn", "InvalidParameter"), t => t with { Tags = change(t.Tags) })
            ?? throw new AwsErrorException("ResourceNotFound", "Resource does not exist", 404);

    private Topic Topic(JsonObject input) => topics.Find(input.Required("TopicArn", "InvalidParameter"))
        ?? throw new AwsErrorException("NotFound", "Topic does not exist", 404);
}

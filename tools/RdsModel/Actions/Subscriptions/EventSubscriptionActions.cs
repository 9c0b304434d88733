using System.Collections.Immutable;
using System.Globalization;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Subscriptions;

/// <summary>Event subscriptions.</summary>
internal static class EventSubscriptionActions
{
    private static readonly string[] SourceTypes =
    [
        "db-instance", "db-cluster", "db-parameter-group", "db-security-group", "db-snapshot", "db-cluster-snapshot", "db-proxy",
        "custom-engine-version", "blue-green-deployment", "db-shard-group", "zero-etl",
    ];

    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("SubscriptionName", form.Required("SubscriptionName"), 255);
        var topic = Topic(form.Required("SnsTopicArn"));
        if (world.EventSubscriptions.Contains(id))
            throw new RdsRefusedException("SubscriptionAlreadyExist", $"Subscription {id} already exists.");
        var (type, sources) = (SourceType(form), form.Texts("SourceIds", "SourceId"));
        if (type is null && !sources.IsEmpty)
            throw new RdsRefusedException("InvalidParameterCombination", "SourceType must be provided when SourceIds are.");
        return Put(world, new EventSubscription(
            id, world.Arn("es", id), topic, type, form.Texts("EventCategories", "EventCategory"), sources, form.Flag("Enabled") ?? true, world.Now,
            form.Tags() ?? []));
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var page = form.Text("SubscriptionName") is { Length: > 0 } name
            ? new Page<EventSubscription>([Find(world, name)], Marker: null)
            : Paging.Of(world.EventSubscriptions, form);
        return Answers.Many("EventSubscriptionsList", page, (xml, each) => Write(xml, world, each));
    }

    public static RdsResult Modify(RdsWorld world, QueryForm form)
    {
        var known = Find(world, form.Required("SubscriptionName"));
        ImmutableArray<string> categories = form.Has("EventCategories", "EventCategory") ? form.Texts("EventCategories", "EventCategory") : known.Categories;
        return Put(world, known with
        {
            TopicArn = form.Text("SnsTopicArn") is { } topic ? Topic(topic) : known.TopicArn,
            SourceType = SourceType(form) ?? known.SourceType,
            Categories = categories,
            IsEnabled = form.Flag("Enabled") ?? known.IsEnabled,
        });
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var known = Find(world, form.Required("SubscriptionName"));
        world.EventSubscriptions.Remove(known.Id);
        return Answers.One(known, (xml, each) => Write(xml, world, each));
    }

    private static RdsResult Put(RdsWorld world, EventSubscription subscription)
    {
        world.EventSubscriptions.Put(subscription);
        return Answers.One(subscription, (xml, each) => Write(xml, world, each));
    }

    private static EventSubscription Find(RdsWorld world, string name) => world.EventSubscriptions.Find(name.ToLowerInvariant())
        ?? throw new RdsRefusedException("SubscriptionNotFound", $"Subscription {name} not found.", 404);

    private static string Topic(string arn) => arn.Split(':') is ["arn", _, "sns", _, _, { Length: > 0 }]
        ? arn
        : throw new RdsRefusedException("SNSInvalidTopic", $"SNS topic {arn} is not valid.");

    private static string? SourceType(QueryForm form) => form.Text("SourceType") switch
    {
        null or "" => null,
        var type when SourceTypes.Contains(type, StringComparer.Ordinal) => type,
        var type => throw new RdsRefusedException("InvalidParameterValue", $"Invalid source type: {type}. It must be one of {string.Join(", ", SourceTypes)}."),
    };

    private static void Write(XmlText xml, RdsWorld world, EventSubscription subscription)
    {
        xml.Open("EventSubscription"u8);
        xml.Value("CustomerAwsId"u8, world.Account);
        xml.Value("CustSubscriptionId"u8, subscription.Id);
        xml.Value("SnsTopicArn"u8, subscription.TopicArn);
        xml.Value("Status"u8, "active");
        xml.Value("SubscriptionCreationTime"u8, subscription.Created.UtcDateTime.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture));
        xml.Value("SourceType"u8, subscription.SourceType);
        if (!subscription.Sources.IsEmpty) xml.Values("SourceIdsList"u8, "SourceId"u8, subscription.Sources);
        if (!subscription.Categories.IsEmpty) xml.Values("EventCategoriesList"u8, "EventCategory"u8, subscription.Categories);
        xml.Value("Enabled"u8, subscription.IsEnabled);
        xml.Value("EventSubscriptionArn"u8, subscription.Arn);
        xml.Close("EventSubscription"u8);
    }
}

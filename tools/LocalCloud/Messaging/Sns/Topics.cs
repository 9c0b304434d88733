using System.Text.Json.Nodes;
using DataReliability.LocalCloud.State;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>Topics and subscriptions: those of the template and those made by calls. Safe for concurrent use.</summary>
internal sealed class Topics
{
    private readonly Register<Topic> _topics;
    private readonly Register<Subscription> _subscriptions;

    public Topics(CloudTemplate template, StateFolder state)
    {
        _topics = new Register<Topic>(state.Kind<Topic>("sns", "topics"));
        _subscriptions = new Register<Subscription>(state.Kind<Subscription>("sns", "subscriptions"));
        foreach (var resource in template.OfType("AWS::SNS::Topic"))
        {
            var attributes = resource.Properties.Where(p => p.Key is "DisplayName" or "KmsMasterKeyId").ToDictionary(p => p.Key, p => Scalar.Text(p.Value) ?? "", StringComparer.Ordinal);
            _topics.Set(resource.Arn, new Topic(resource.Arn, attributes, new Dictionary<string, string>(StringComparer.Ordinal)));
            foreach (var inline in new PropertyBag(resource.Properties, "", new TemplateFaults()).List("Subscription").OfType<JsonObject>())
                Declare(resource.Arn, inline);
        }

        foreach (var subscription in template.OfType("AWS::SNS::Subscription"))
            Declare(Scalar.Text(subscription.Properties["TopicArn"]) ?? "", subscription.Properties);
        foreach (var function in template.Functions)
        {
            foreach (var trigger in function.Triggers.OfType<TopicTrigger>())
            {
                Declare(trigger.TopicArn, new JsonObject
                {
                    ["Protocol"] = "lambda",
                    ["Endpoint"] = function.Arn,
                    ["FilterPolicy"] = trigger.FilterPolicy?.DeepClone(),
                    ["FilterPolicyScope"] = trigger.FilterOnBody ? "MessageBody" : "MessageAttributes",
                    ["RedrivePolicy"] = trigger.DeadLetterArn is { } queue ? new JsonObject { ["deadLetterTargetArn"] = queue } : null,
                });
            }
        }
    }

    public IReadOnlyList<Topic> All => _topics.All;

    public IReadOnlyList<Subscription> Subscriptions => _subscriptions.All;

    public Topic? Find(string arn) => _topics.Find(arn);

    public Topic FindOrAdd(string arn, Func<Topic> make) => _topics.FindOrAdd(arn, make);

    public Topic? Change(string arn, Func<Topic, Topic> change) => _topics.Change(arn, change);

    public IEnumerable<Subscription> Of(string topicArn) => _subscriptions.All.Where(s => s.TopicArn == topicArn);

    public Subscription? Subscription(string arn) => _subscriptions.Find(arn);

    public Subscription? ChangeSubscription(string arn, Func<Subscription, Subscription> change) => _subscriptions.Change(arn, change);

    /// <summary>Subscribes an endpoint; answers the subscription that there is, when it is subscribed already.</summary>
    /// <param name="token">What confirms it; null for one that needs no confirmation.</param>
    public Subscription Subscribe(string topicArn, string protocol, string endpoint, string owner, string? token, IReadOnlyDictionary<string, string> attributes)
    {
        var arn = ArnOf(topicArn, protocol, endpoint);
        return _subscriptions.FindOrAdd(arn, () => new Subscription(arn, topicArn, protocol, endpoint, owner, token, attributes));
    }

    public void Unsubscribe(string arn) => _subscriptions.Remove(arn);

    public void Delete(string topicArn)
    {
        foreach (var subscription in Of(topicArn)) Unsubscribe(subscription.Arn);
        _topics.Remove(topicArn);
    }

    private static string ArnOf(string topicArn, string protocol, string endpoint) => $"{topicArn}:{StableId.Guid($"{topicArn} {protocol} {endpoint}")}";

    // What the template declares counts as confirmed: whoever deploys it stands by its subscribers.
    private void Declare(string topicArn, JsonObject declared)
    {
        var (protocol, endpoint) = (Scalar.Text(declared["Protocol"]) ?? "", Scalar.Text(declared["Endpoint"]) ?? "");
        var attributes = declared.Where(p => p.Value is not null && SubscriptionAttributes.Names.Contains(p.Key))
            .ToDictionary(p => p.Key, p => p.Value is JsonValue ? Scalar.Text(p.Value)! : p.Value!.ToJsonString(), StringComparer.Ordinal);
        var arn = ArnOf(topicArn, protocol, endpoint);
        _subscriptions.Set(arn, new Subscription(arn, topicArn, protocol, endpoint, topicArn.Split(':').ElementAtOrDefault(4) ?? "", null, attributes));
    }
}

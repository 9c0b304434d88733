using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>Topics and subscriptions: those of the template and those made by calls. Safe for concurrent use.</summary>
internal sealed class Topics
{
    private readonly Lock _lock = new();
    private readonly List<string> _topics = [];
    private readonly List<Subscription> _subscriptions = [];

    public Topics(CloudTemplate template)
    {
        foreach (var topic in template.OfType("AWS::SNS::Topic"))
        {
            _topics.Add(topic.Arn);
            foreach (var inline in new PropertyBag(topic.Properties, "", new TemplateFaults()).List("Subscription").OfType<JsonObject>())
                Add(topic.Arn, inline);
        }

        foreach (var subscription in template.OfType("AWS::SNS::Subscription"))
            Add(Scalar.Text(subscription.Properties["TopicArn"]) ?? "", subscription.Properties);
        foreach (var function in template.Functions)
        {
            foreach (var trigger in function.Triggers.OfType<TopicTrigger>())
                Subscribe(trigger.TopicArn, "lambda", function.Arn, trigger.FilterPolicy, trigger.FilterOnBody, rawDelivery: false);
        }
    }

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lock) return [.. _topics];
        }
    }

    public IReadOnlyList<Subscription> Subscriptions
    {
        get
        {
            lock (_lock) return [.. _subscriptions];
        }
    }

    public void Create(string arn)
    {
        lock (_lock)
        {
            if (!_topics.Contains(arn)) _topics.Add(arn);
        }
    }

    /// <summary>The subscription's ARN; the same one when the endpoint is subscribed already.</summary>
    public string Subscribe(string topicArn, string protocol, string endpoint, JsonObject? filter, bool filterOnBody, bool rawDelivery)
    {
        lock (_lock)
        {
            var known = _subscriptions.Find(s => s.TopicArn == topicArn && s.Protocol == protocol && s.Endpoint == endpoint);
            if (known is not null) return known.Arn;
            var arn = $"{topicArn}:{StableId.Guid($"{topicArn} {protocol} {endpoint}")}";
            _subscriptions.Add(new Subscription(arn, topicArn, protocol, endpoint, filter is null ? null : EventPattern.Parse(filter), filterOnBody, rawDelivery));
            return arn;
        }
    }

    public void Unsubscribe(string arn)
    {
        lock (_lock) _subscriptions.RemoveAll(s => s.Arn == arn);
    }

    private void Add(string topicArn, JsonObject subscription) => Subscribe(
        topicArn,
        Scalar.Text(subscription["Protocol"]) ?? "",
        Scalar.Text(subscription["Endpoint"]) ?? "",
        subscription["FilterPolicy"] as JsonObject,
        Scalar.Text(subscription["FilterPolicyScope"]) == "MessageBody",
        Scalar.Text(subscription["RawMessageDelivery"]) == "true");
}

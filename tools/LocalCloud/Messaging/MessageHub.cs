using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Lambda;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>Publishes messages: functions and queues get theirs, everything is kept for people to see.</summary>
internal sealed class MessageHub(Topics topics, Queues queues, CloudClock clock) : IDeliveries
{
    private const int Kept = 10_000;
    private readonly Lock _lock = new();
    private readonly Queue<CapturedMessage> _captured = new();

    /// <summary>The functions that messages go to; set once they are known.</summary>
    public FunctionFleet? Fleet { get; set; }

    public IReadOnlyList<CapturedMessage> Captured
    {
        get
        {
            lock (_lock) return [.. _captured];
        }
    }

    /// <summary>Publishes to a topic; answers the message's id.</summary>
    public string Publish(string topicArn, string? subject, string message, IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        var id = Guid.NewGuid().ToString();
        var admitted = topics.Subscriptions.Where(s => s.TopicArn == topicArn && s.Admits(message, attributes)).ToList();
        Capture(new CapturedMessage(id, clock.Now, topicArn, subject, message, attributes, [.. admitted.Select(s => new CapturedDelivery(s.Protocol, s.Endpoint))]));
        foreach (var subscription in admitted) Deliver(subscription, Notification(id, topicArn, subject, message, attributes));
        return id;
    }

    /// <summary>Sends a text message, which nobody gets; answers its id.</summary>
    public string Text(string phoneNumber, string message)
    {
        var id = Guid.NewGuid().ToString();
        Capture(new CapturedMessage(id, clock.Now, null, null, message, new Dictionary<string, MessageAttribute>(StringComparer.Ordinal),
            [new CapturedDelivery("sms", phoneNumber)]));
        return id;
    }

    /// <inheritdoc/>
    public void Deliver(string arn, string body, IReadOnlyDictionary<string, string> attributes)
    {
        if (!queues.Send(arn, body, attributes))
            Publish(arn, null, body, attributes.ToDictionary(a => a.Key, a => new MessageAttribute("String", a.Value), StringComparer.Ordinal));
    }

    public void Clear()
    {
        lock (_lock) _captured.Clear();
    }

    private void Deliver(Subscription subscription, JsonObject notification)
    {
        switch (subscription.Protocol)
        {
            case "lambda" when Fleet?.Find(subscription.Endpoint) is { } function:
                var record = new JsonObject
                {
                    ["EventSource"] = "aws:sns",
                    ["EventVersion"] = "1.0",
                    ["EventSubscriptionArn"] = subscription.Arn,
                    ["Sns"] = notification,
                };
                Fleet.InvokeLater(function.Definition.LogicalId, Encoding.UTF8.GetBytes(new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString()));
                break;
            case "sqs":
                queues.Send(subscription.Endpoint, subscription.RawDelivery ? notification["Message"]!.ToString() : notification.ToJsonString(),
                    new Dictionary<string, string>(StringComparer.Ordinal));
                break;
            default:
                break;
        }
    }

    private JsonObject Notification(string id, string topicArn, string? subject, string message, IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        var values = new JsonObject();
        foreach (var (name, attribute) in attributes) values[name] = new JsonObject { ["Type"] = attribute.Type, ["Value"] = attribute.Value };
        return new JsonObject
        {
            ["Type"] = "Notification",
            ["MessageId"] = id,
            ["TopicArn"] = topicArn,
            ["Subject"] = subject,
            ["Message"] = message,
            ["Timestamp"] = clock.Now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            ["SignatureVersion"] = "1",
            ["Signature"] = "",
            ["SigningCertUrl"] = "",
            ["UnsubscribeUrl"] = "",
            ["MessageAttributes"] = values,
        };
    }

    private void Capture(CapturedMessage message)
    {
        lock (_lock)
        {
            if (_captured.Count == Kept) _captured.Dequeue();
            _captured.Enqueue(message);
        }
    }
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Messaging.Sns;
using DataReliability.LocalCloud.Messaging.Sqs;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>Publishes messages: functions and queues get theirs, everything is kept for people to see. Faults of events strike
/// the deliveries of topics where their service is sns: action is the protocol, resource the topic's name.</summary>
internal sealed class MessageHub : IDeliveries
{
    private static readonly Dictionary<string, MessageAttribute> None = new(StringComparer.Ordinal);
    private readonly Topics _topics;
    private readonly Queues _queues;
    private readonly Courier _courier;
    private readonly CapturedMessages _captured;
    private readonly CloudClock _clock;
    private readonly IFaultList _faults;

    public MessageHub(Topics topics, Queues queues, Courier courier, CapturedMessages captured, CloudClock clock, IFaultList faults)
    {
        (_topics, _queues, _courier, _captured, _clock, _faults) = (topics, queues, courier, captured, clock, faults);
        courier.Publish = (arn, message) =>
        {
            if (topics.Find(arn) is null) return false;
            Publish(arn, null, message, None);
            return true;
        };
    }

    /// <summary>Publishes to a topic; answers the message's id.</summary>
    /// <param name="byProtocol">What each protocol gets, under its name and <c>default</c>; null for the message.</param>
    public string Publish(string topicArn, string? subject, string message, IReadOnlyDictionary<string, MessageAttribute> attributes, JsonObject? byProtocol = null)
    {
        var id = Guid.NewGuid().ToString();
        var whole = byProtocol?["default"]?.ToString() ?? message;
        var admitted = _topics.Of(topicArn).Where(s => s.Admits(whole, attributes)).Select(s => (Subscription: s, Fate: FateOf(s))).ToList();
        Capture(id, topicArn, subject, whole, attributes,
            [.. admitted.SelectMany(a => Enumerable.Repeat(new CapturedDelivery(a.Subscription.Protocol, a.Subscription.Endpoint), a.Fate.Copies))]);
        foreach (var (subscription, fate) in admitted)
            Deliver(subscription, Notification(id, topicArn, subject, byProtocol?[subscription.Protocol]?.ToString() ?? whole, attributes), attributes, fate);
        return id;
    }

    /// <summary>Sends a text message, which nobody gets; answers its id.</summary>
    public string Text(string phoneNumber, string message)
    {
        var id = Guid.NewGuid().ToString();
        Capture(id, null, null, message, None, [new CapturedDelivery("sms", phoneNumber)]);
        return id;
    }

    /// <summary>Sends a subscriber the token with which to confirm.</summary>
    public void AskToConfirm(Subscription subscription) => Capture(Guid.NewGuid().ToString(), subscription.TopicArn, "AWS Notification - Subscription Confirmation",
        new JsonObject { ["Type"] = "SubscriptionConfirmation", ["Token"] = subscription.Token, ["TopicArn"] = subscription.TopicArn }.ToJsonString(),
        None, [new CapturedDelivery(subscription.Protocol, subscription.Endpoint)]);

    /// <inheritdoc/>
    public void Deliver(string arn, string body, IReadOnlyDictionary<string, string> attributes)
    {
        var typed = attributes.ToDictionary(a => a.Key, a => new MessageAttribute("String", a.Value), StringComparer.Ordinal);
        if (_queues.Send(arn, body, typed) is null) Publish(arn, null, body, typed);
    }

    private EventFate FateOf(Subscription subscription) => EventFate.Of(
        _faults, new Occasion("", "sns", subscription.Protocol, subscription.TopicArn[(subscription.TopicArn.LastIndexOf(':') + 1)..]) { MustNameService = true });

    private void Deliver(Subscription subscription, JsonObject notification, IReadOnlyDictionary<string, MessageAttribute> attributes, EventFate fate)
    {
        if (subscription.Protocol is not ("lambda" or "sqs")) return;
        var isRaw = subscription.IsRaw();
        var body = isRaw ? notification["Message"]!.ToString() : notification.ToJsonString();
        var delivery = new Delivery("sns", subscription.Endpoint, subscription.Protocol == "lambda" ? Event(subscription, notification) : body)
        {
            DeadBody = body,
            Attributes = isRaw ? attributes : None,
            DeadLetterArn = subscription.DeadLetterArn(),
            MaximumRetries = int.MaxValue,
            MaximumAge = TimeSpan.FromDays(23),
        };
        for (var copy = 0; copy < fate.Copies; copy++)
        {
            if (fate.Late > TimeSpan.Zero) _courier.DeliverLater(delivery, fate.Late);
            else _courier.Deliver(delivery);
        }
    }

    private static string Event(Subscription subscription, JsonObject notification) => new JsonObject
    {
        ["Records"] = new JsonArray(new JsonObject
        {
            ["EventSource"] = "aws:sns",
            ["EventVersion"] = "1.0",
            ["EventSubscriptionArn"] = subscription.Arn,
            ["Sns"] = notification.DeepClone(),
        }),
    }.ToJsonString();

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
            ["Timestamp"] = _clock.Now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            ["SignatureVersion"] = "1",
            ["Signature"] = "",
            ["SigningCertUrl"] = "",
            ["UnsubscribeUrl"] = "",
            ["MessageAttributes"] = values,
        };
    }

    private void Capture(string id, string? topic, string? subject, string message, IReadOnlyDictionary<string, MessageAttribute> attributes, IReadOnlyList<CapturedDelivery> deliveries) =>
        _captured.Add(new CapturedMessage(id, _clock.Now, topic, subject, message, attributes, deliveries));
}

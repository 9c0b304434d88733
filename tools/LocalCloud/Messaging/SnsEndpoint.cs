using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>SNS: topics, subscriptions and publishing.</summary>
internal sealed class SnsEndpoint(Topics topics, MessageHub hub) : IAwsEndpoint
{
    /// <inheritdoc/>
    public string Service => "sns";

    /// <inheritdoc/>
    public Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken) => Task.FromResult(request.Action switch
    {
        "Publish" => QueryXml.Answer(request, new XElement("MessageId", Publish(request.Form, ""))),
        "PublishBatch" => PublishBatch(request),
        "CreateTopic" => CreateTopic(request),
        "ListTopics" => QueryXml.Answer(request, new XElement("Topics", topics.All.Select(t => new XElement("member", new XElement("TopicArn", t))))),
        "GetTopicAttributes" => GetTopicAttributes(request),
        "Subscribe" => Subscribe(request),
        "Unsubscribe" => Unsubscribe(request),
        "ListSubscriptions" => List(request, topics.Subscriptions),
        "ListSubscriptionsByTopic" => List(request, topics.Subscriptions.Where(s => s.TopicArn == Topic(request.Form, "TopicArn"))),
        _ => throw new AwsErrorException("InvalidAction", $"LocalCloud does not serve sns:{request.Action}"),
    });

    private string Publish(IReadOnlyDictionary<string, string> form, string prefix)
    {
        var message = form.GetValueOrDefault(prefix + "Message", "");
        if (message.Length == 0) throw Invalid("Empty message");
        if (Encoding.UTF8.GetByteCount(message) > 262_144) throw Invalid("Message too long");
        var subject = form.GetValueOrDefault(prefix + "Subject");
        if (subject is { Length: 0 or > 100 }) throw Invalid("Subject");
        if (prefix.Length == 0 && form.TryGetValue("PhoneNumber", out var phone)) return hub.Text(phone, message);
        var topic = form.ContainsKey("TopicArn") ? Topic(form, "TopicArn") : Topic(form, "TargetArn");
        return hub.Publish(topic, subject, message, Attributes(form, prefix));
    }

    private AwsResponse PublishBatch(AwsRequest request)
    {
        var (sent, failed) = (new XElement("Successful"), new XElement("Failed"));
        for (var i = 1; request.Form.TryGetValue($"PublishBatchRequestEntries.member.{i}.Id", out var id); i++)
        {
            try
            {
                sent.Add(new XElement("member", new XElement("Id", id), new XElement("MessageId", Publish(request.Form, $"PublishBatchRequestEntries.member.{i}."))));
            }
            catch (AwsErrorException e) when (e.Code == "InvalidParameter")
            {
                failed.Add(new XElement("member", new XElement("Id", id), new XElement("Code", e.Code), new XElement("Message", e.Message), new XElement("SenderFault", "true")));
            }
        }

        return sent.HasElements || failed.HasElements ? QueryXml.Answer(request, sent, failed)
            : throw new AwsErrorException("EmptyBatchRequest", "The batch request doesn't contain any entries.");
    }

    private AwsResponse CreateTopic(AwsRequest request)
    {
        var name = request.Form.GetValueOrDefault("Name", "");
        if (name.Length is 0 or > 256 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) throw Invalid("Topic Name");
        var arn = $"arn:aws:sns:{request.Region}:{request.Account}:{name}";
        topics.Create(arn);
        return QueryXml.Answer(request, new XElement("TopicArn", arn));
    }

    private AwsResponse GetTopicAttributes(AwsRequest request)
    {
        var arn = Topic(request.Form, "TopicArn");
        var count = topics.Subscriptions.Count(s => s.TopicArn == arn);
        return QueryXml.Answer(request, new XElement("Attributes",
            Entry("TopicArn", arn), Entry("Owner", request.Account), Entry("SubscriptionsConfirmed", $"{count}"), Entry("SubscriptionsPending", "0")));
        static XElement Entry(string name, string value) => new("entry", new XElement("key", name), new XElement("value", value));
    }

    private AwsResponse Subscribe(AwsRequest request)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; request.Form.TryGetValue($"Attributes.entry.{i}.key", out var key); i++)
            attributes[key] = request.Form.GetValueOrDefault($"Attributes.entry.{i}.value", "");
        var filter = attributes.GetValueOrDefault("FilterPolicy");
        if (filter is not null && (!Json.TryParse(filter, out var parsed) || parsed is not JsonObject)) throw Invalid("FilterPolicy: it must be a JSON object");
        try
        {
            var arn = topics.Subscribe(Topic(request.Form, "TopicArn"), Required(request.Form, "Protocol"), Required(request.Form, "Endpoint"),
                filter is null ? null : (JsonObject)JsonNode.Parse(filter)!, attributes.GetValueOrDefault("FilterPolicyScope") == "MessageBody",
                attributes.GetValueOrDefault("RawMessageDelivery") == "true");
            return QueryXml.Answer(request, new XElement("SubscriptionArn", arn));
        }
        catch (FormatException e)
        {
            throw Invalid($"FilterPolicy: {e.Message}");
        }
    }

    private AwsResponse Unsubscribe(AwsRequest request)
    {
        topics.Unsubscribe(Required(request.Form, "SubscriptionArn"));
        return QueryXml.Answer(request);
    }

    private static AwsResponse List(AwsRequest request, IEnumerable<Subscription> subscriptions) => QueryXml.Answer(request, new XElement("Subscriptions",
        subscriptions.Select(s => new XElement("member", new XElement("SubscriptionArn", s.Arn), new XElement("Owner", request.Account),
            new XElement("Protocol", s.Protocol), new XElement("Endpoint", s.Endpoint), new XElement("TopicArn", s.TopicArn)))));

    private static Dictionary<string, MessageAttribute> Attributes(IReadOnlyDictionary<string, string> form, string prefix)
    {
        var result = new Dictionary<string, MessageAttribute>(StringComparer.Ordinal);
        for (var i = 1; form.TryGetValue($"{prefix}MessageAttributes.entry.{i}.Name", out var name); i++)
        {
            var value = $"{prefix}MessageAttributes.entry.{i}.Value.";
            var text = form.GetValueOrDefault(value + "StringValue") ?? form.GetValueOrDefault(value + "BinaryValue") ?? "";
            if (text.Length == 0) throw new AwsErrorException("ParameterValueInvalid", $"The message attribute '{name}' must contain non-empty message attribute value.");
            result[name] = new MessageAttribute(Required(form, value + "DataType"), text);
        }

        return result;
    }

    private string Topic(IReadOnlyDictionary<string, string> form, string name)
    {
        var arn = Required(form, name);
        return topics.All.Contains(arn) ? arn : throw new AwsErrorException("NotFound", "Topic does not exist", 404);
    }

    private static string Required(IReadOnlyDictionary<string, string> form, string name) =>
        form.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw Invalid(name);

    private static AwsErrorException Invalid(string what) => new("InvalidParameter", $"Invalid parameter: {what}");
}

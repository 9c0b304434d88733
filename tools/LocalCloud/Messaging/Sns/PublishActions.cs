using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>The actions of SNS that publish.</summary>
internal sealed class PublishActions(Topics topics, MessageHub hub)
{
    private const int Longest = 262_144;
    private const int LongestSubject = 100;
    private const int MostEntries = 10;

    [Fidelity("Functions and queues really get it, through filter, raw delivery and dead-letter queue; SMS, email and http(s) are kept in `/_local/messages`, not sent. Signatures of notifications are empty.")]
    public JsonObject Publish(JsonObject input, AwsRequest request)
    {
        if (input.Text("PhoneNumber") is not { } phone) return new JsonObject { ["MessageId"] = Publish(input, input.Text("TopicArn") ?? input.Required("TargetArn", "InvalidParameter")) };
        var message = Message(input);
        if (!SubscriptionActions.Phone().IsMatch(phone)) throw SubscriptionAttributes.Invalid($"PhoneNumber Reason: {phone} is not valid to publish to");
        return new JsonObject { ["MessageId"] = hub.Text(phone, message) };
    }

    [Fidelity("Entry by entry, with partial failures.")]
    public JsonObject PublishBatch(JsonObject input, AwsRequest request)
    {
        var entries = input.Objects("PublishBatchRequestEntries");
        if (entries.Count == 0) throw new AwsErrorException("EmptyBatchRequest", "The batch request doesn't contain any entries.");
        if (entries.Count > MostEntries) throw new AwsErrorException("TooManyEntriesInBatchRequest", $"The batch request contains more entries than permissible, {MostEntries}.");
        if (entries.Select(e => e.Text("Id")).Distinct(StringComparer.Ordinal).Count() < entries.Count)
            throw new AwsErrorException("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
        var topic = input.Required("TopicArn", "InvalidParameter");
        var (sent, failed) = (new JsonArray(), new JsonArray());
        foreach (var entry in entries)
        {
            try
            {
                sent.Add(new JsonObject { ["Id"] = entry.Text("Id"), ["MessageId"] = Publish(entry, topic) });
            }
            catch (AwsErrorException e) when (e.Code is "InvalidParameter" or "ParameterValueInvalid")
            {
                failed.Add(new JsonObject { ["Id"] = entry.Text("Id"), ["Code"] = e.Code, ["Message"] = e.Message, ["SenderFault"] = true });
            }
        }

        return new JsonObject { ["Successful"] = sent, ["Failed"] = failed };
    }

    private string Publish(JsonObject input, string topic)
    {
        var message = Message(input);
        if (topics.Find(topic) is null) throw new AwsErrorException("NotFound", "Topic does not exist", 404);
        if (input.ContainsKey("Subject") && input.Text("Subject") is not { Length: > 0 and <= LongestSubject }) throw SubscriptionAttributes.Invalid("Subject");
        var attributes = MessageAttribute.ReadAll(input.Map("MessageAttributes"), "ParameterValueInvalid");
        return hub.Publish(topic, input.Text("Subject"), message, attributes, ByProtocol(input, message));
    }

    private static string Message(JsonObject input)
    {
        var message = input.Text("Message") ?? "";
        if (message.Length == 0) throw SubscriptionAttributes.Invalid("Empty message");
        return Encoding.UTF8.GetByteCount(message) <= Longest ? message : throw SubscriptionAttributes.Invalid("Message too long");
    }

    // A message structure of json says another thing to each protocol.
    private static JsonObject? ByProtocol(JsonObject input, string message)
    {
        if (input.Text("MessageStructure") != "json") return null;
        if (Json.OrText(message) is not JsonObject map) throw SubscriptionAttributes.Invalid("Message Structure - JSON message body failed to parse");
        return map.ContainsKey("default") ? map : throw SubscriptionAttributes.Invalid("Message Structure - No default entry in JSON message body");
    }
}

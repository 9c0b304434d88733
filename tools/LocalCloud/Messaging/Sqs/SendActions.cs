using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The actions of SQS that send.</summary>
internal sealed class SendActions(Queues queues)
{
    private const int Longest = 1_048_576;

    [Fidelity("With attributes, digests and delay; kept on disk. Message groups and deduplication are refused, as on a standard queue of AWS.")]
    public JsonObject SendMessage(JsonObject input, AwsRequest request) => Send(ArnOf(input, request), input, request);

    [Fidelity("Entry by entry, with partial failures.")]
    public JsonObject SendMessageBatch(JsonObject input, AwsRequest request) => Batch.Run(input, entry =>
    {
        var sent = Send(ArnOf(input, request), entry, request);
        sent["Id"] = entry.Text("Id");
        return sent;
    });

    private JsonObject Send(string arn, JsonObject input, AwsRequest request)
    {
        var body = input.Required("MessageBody", "MissingParameter");
        var attributes = MessageAttribute.ReadAll(input.Map("MessageAttributes"), "InvalidParameterValue");
        var size = Encoding.UTF8.GetByteCount(body) + attributes.Sum(a => a.Key.Length + a.Value.Type.Length + a.Value.Value.Length);
        if (size > Longest) throw new AwsErrorException("InvalidParameterValue", $"One or more parameters are invalid. Reason: Message must be shorter than {Longest} bytes.");
        if (input.ContainsKey("MessageDeduplicationId")) throw new AwsErrorException("InvalidParameterValue", "The request includes a parameter that is not valid for this queue type: MessageDeduplicationId");
        TimeSpan? delay = input.Whole("DelaySeconds", 0, 900, "InvalidParameterValue") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var message = queues.Send(arn, body, attributes, delay, request.Principal) ?? throw QueueNames.NotThere();
        return new JsonObject
        {
            ["MessageId"] = message.Id,
            ["MD5OfMessageBody"] = MessageDigest.OfText(body),
            ["MD5OfMessageAttributes"] = MessageDigest.Of(attributes),
        };
    }

    private string ArnOf(JsonObject input, AwsRequest request)
    {
        var arn = QueueNames.ArnAt(request, input.Text("QueueUrl") ?? request.Path);
        return queues.Find(arn) is null ? throw QueueNames.NotThere() : arn;
    }
}

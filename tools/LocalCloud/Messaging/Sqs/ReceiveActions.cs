using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The actions of SQS that receive and settle.</summary>
internal sealed class ReceiveActions(Queues queues, CloudClock clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    [Fidelity("Oldest first, long polling, visibility by modelled time, to the dead-letter queue after maxReceiveCount. Every message that is there is found, where AWS samples.")]
    public async Task<JsonObject?> ReceiveMessage(JsonObject input, AwsRequest request, CancellationToken cancellationToken)
    {
        var queue = Queue(input, request);
        var most = input.Whole("MaxNumberOfMessages", 1, 10, "InvalidParameterValue") ?? 1;
        TimeSpan? visibility = input.Whole("VisibilityTimeout", 0, 43_200, "InvalidParameterValue") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        // In real time, as the caller waits: a manual clock may stand still.
        var (start, wait) = (clock.Time.GetTimestamp(), clock.Real(input.Whole("WaitTimeSeconds", 0, 20, "InvalidParameterValue") is { } given ? TimeSpan.FromSeconds(given) : queue.Wait));
        var taken = queues.Take(queue.Arn, most, visibility);
        while (taken.Count == 0 && clock.Time.GetElapsedTime(start) < wait)
        {
            await Task.Delay(Glance, cancellationToken);
            taken = queues.Take(queue.Arn, most, visibility);
        }

        var names = input.Texts("MessageAttributeNames");
        var system = input.Texts("MessageSystemAttributeNames").Concat(input.Texts("AttributeNames")).ToList();
        return new JsonObject { ["Messages"] = taken.Count == 0 ? null : new JsonArray([.. taken.Select(m => Output(m, names, system))]) };
    }

    [Fidelity("By the newest receipt handle; deleting what is gone succeeds.")]
    public JsonObject? DeleteMessage(JsonObject input, AwsRequest request)
    {
        queues.Remove(Queue(input, request).Arn, input.Required("ReceiptHandle", "MissingParameter"));
        return null;
    }

    [Fidelity("Entry by entry.")]
    public JsonObject DeleteMessageBatch(JsonObject input, AwsRequest request) => Batch.Run(input, entry =>
    {
        queues.Remove(Queue(input, request).Arn, entry.Required("ReceiptHandle", "MissingParameter"));
        return new JsonObject { ["Id"] = entry.Text("Id") };
    });

    [Fidelity("Counted from now, by modelled time.")]
    public JsonObject? ChangeMessageVisibility(JsonObject input, AwsRequest request)
    {
        Change(Queue(input, request).Arn, input);
        return null;
    }

    [Fidelity("Entry by entry, with partial failures.")]
    public JsonObject ChangeMessageVisibilityBatch(JsonObject input, AwsRequest request) => Batch.Run(input, entry =>
    {
        Change(Queue(input, request).Arn, entry);
        return new JsonObject { ["Id"] = entry.Text("Id") };
    });

    private static JsonObject Output(QueueMessage message, IReadOnlyList<string> names, List<string> system)
    {
        var shown = message.Attributes.Where(a => names.Any(n => n is "All" or ".*" || n == a.Key
            || (n.EndsWith(".*", StringComparison.Ordinal) && a.Key.StartsWith(n[..^2], StringComparison.Ordinal)))).ToDictionary(StringComparer.Ordinal);
        var output = new JsonObject
        {
            ["MessageId"] = message.Id,
            ["ReceiptHandle"] = message.Handle,
            ["MD5OfBody"] = MessageDigest.OfText(message.Body),
            ["Body"] = message.Body,
        };
        var own = SystemAttributes(message).Where(a => system.Contains("All") || system.Contains(a.Key)).ToMap();
        if (own.Count > 0) output["Attributes"] = own;
        if (shown.Count == 0) return output;
        output["MessageAttributes"] = new JsonObject(shown.Select(a => KeyValuePair.Create<string, JsonNode?>(a.Key, a.Value.ToOutput())));
        output["MD5OfMessageAttributes"] = MessageDigest.Of(shown);
        return output;
    }

    /// <summary>What SQS itself says of a message.</summary>
    internal static Dictionary<string, string> SystemAttributes(QueueMessage message)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SenderId"] = message.Sender,
            ["SentTimestamp"] = $"{message.At.ToUnixTimeMilliseconds()}",
            ["ApproximateReceiveCount"] = $"{message.Received}",
            ["ApproximateFirstReceiveTimestamp"] = $"{message.FirstReceived?.ToUnixTimeMilliseconds() ?? 0}",
        };
        if (message.DeadLetterSource is { } source) result["DeadLetterQueueSourceArn"] = source;
        return result;
    }

    private void Change(string arn, JsonObject input)
    {
        var seconds = input.Whole("VisibilityTimeout", 0, 43_200, "InvalidParameterValue")
            ?? throw new AwsErrorException("MissingParameter", "The request must contain the parameter VisibilityTimeout.");
        if (!queues.Release(arn, input.Required("ReceiptHandle", "MissingParameter"), TimeSpan.FromSeconds(seconds)))
            throw new AwsErrorException("MessageNotInflight", "The specified message isn't in flight.") { QueryCode = "AWS.SimpleQueueService.MessageNotInflight" };
    }

    private Queue Queue(JsonObject input, AwsRequest request) =>
        queues.Find(QueueNames.ArnAt(request, input.Text("QueueUrl") ?? request.Path)) ?? throw QueueNames.NotThere();
}

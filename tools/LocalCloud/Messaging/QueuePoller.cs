using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>An event source mapping over a queue: what the function fails returns to the queue, or goes to its dead-letter queue.</summary>
internal sealed class QueuePoller(QueueTrigger trigger, FunctionRuntime function, Queues queues, CloudClock clock, string region) : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Task.Run(RunAsync);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                var messages = queues.Take(trigger.QueueArn, trigger.BatchSize);
                if (messages.Count == 0) await Task.Delay(Idle, _stop.Token);
                else await HandAsync(messages);
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops.
        }
    }

    private async Task HandAsync(IReadOnlyList<QueueMessage> messages)
    {
        var payload = new JsonObject { ["Records"] = new JsonArray([.. messages.Select(Record)]) };
        var result = await function.Invoke(Encoding.UTF8.GetBytes(payload.ToJsonString())).Result.WaitAsync(_stop.Token);
        var failures = trigger.ReportsItemFailures && result.Succeeded ? ItemFailures.Read(result.Payload) : null;
        var isWholeBatch = !result.Succeeded || (trigger.ReportsItemFailures && (failures is null || failures.Any(f => !messages.Any(m => m.Id == f))));
        var failed = messages.Where(m => isWholeBatch || failures?.Contains(m.Id) == true).ToList();
        if (failed.Count == 0) return;

        // A failed message stays invisible for its time-out.
        await clock.DelayAsync(Visibility, _stop.Token);
        failed.ForEach(m => queues.Return(trigger.QueueArn, m));
    }

    private JsonNode Record(QueueMessage message) => new JsonObject
    {
        ["messageId"] = message.Id,
        ["receiptHandle"] = message.Id,
        ["body"] = message.Body,
        ["attributes"] = new JsonObject
        {
            ["ApproximateReceiveCount"] = $"{message.Received}",
            ["SentTimestamp"] = $"{message.At.ToUnixTimeMilliseconds()}",
        },
        ["messageAttributes"] = new JsonObject(message.Attributes.Select(a => KeyValuePair.Create<string, JsonNode?>(
            a.Key, new JsonObject { ["stringValue"] = a.Value, ["dataType"] = "String" }))),
        ["eventSource"] = "aws:sqs",
        ["eventSourceARN"] = trigger.QueueArn,
        ["awsRegion"] = region,
    };
}

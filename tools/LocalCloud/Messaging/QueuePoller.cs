using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>An event source mapping over a queue: what the function fails returns to the queue, or goes to its dead-letter queue.</summary>
internal sealed class QueuePoller(QueueTrigger trigger, FunctionRuntime function, Queues queues, CloudClock clock, string region) : IDueWork, IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _taking = new(1, 1);
    private Task _running = Task.CompletedTask;

    /// <inheritdoc/>
    public DueTime? NextDue => null;

    public void Start() => _running = Task.Run(RunAsync);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _taking.Dispose();
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        // Nothing waits here: messages that failed wait by themselves until they are visible again.
    }

    /// <inheritdoc/>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        // While a batch is worked on, or waits to be visible again, no other is taken.
        if (!await _taking.WaitAsync(0, cancellationToken)) return;
        var messages = queues.Take(trigger.QueueArn, trigger.BatchSize);
        if (messages.Count == 0) _taking.Release();
        else _ = HandAndReleaseAsync(messages, clock.Begin($"{messages.Count} messages for {trigger.Name}"));
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await _taking.WaitAsync(_stop.Token);
                var messages = queues.Take(trigger.QueueArn, trigger.BatchSize);
                if (messages.Count > 0)
                {
                    await HandAndReleaseAsync(messages, clock.Begin($"{messages.Count} messages for {trigger.Name}"));
                    continue;
                }

                _taking.Release();
                await Task.Delay(Idle, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops.
        }
    }

    private async Task HandAndReleaseAsync(IReadOnlyList<QueueMessage> messages, ClockWork work)
    {
        using (work)
        {
            try
            {
                await HandAsync(messages, work);
            }
            catch (OperationCanceledException)
            {
                // LocalCloud stops.
            }
            finally
            {
                _taking.Release();
            }
        }
    }

    private async Task HandAsync(IReadOnlyList<QueueMessage> messages, ClockWork work)
    {
        var payload = new JsonObject { ["Records"] = new JsonArray([.. messages.Select(Record)]) };
        var result = await function.Invoke(Encoding.UTF8.GetBytes(payload.ToJsonString())).Result.WaitAsync(_stop.Token);
        var failures = trigger.ReportsItemFailures && result.Succeeded ? ItemFailures.Read(result.Payload) : null;
        var isWholeBatch = !result.Succeeded || (trigger.ReportsItemFailures && (failures is null || failures.Any(f => !messages.Any(m => m.Id == f))));
        var failed = messages.Where(m => isWholeBatch || failures?.Contains(m.Id) == true).ToList();
        if (failed.Count == 0) return;

        // A failed message stays invisible for its time-out.
        await work.DelayAsync(Visibility, _stop.Token);
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

using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>An event source mapping over a queue: what the function has done is deleted, what it fails is received again once
/// its visibility time-out has run out, or goes to the dead-letter queue.</summary>
internal sealed class QueuePoller(QueueTrigger trigger, FunctionRuntime function, Queues queues, CloudClock clock, string region) : IDueWork, IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _free = new(Math.Min(function.Definition.Concurrency, trigger.MaximumConcurrency ?? int.MaxValue));
    private readonly QueueFilter _filter = new(trigger.Filters);
    private Task _running = Task.CompletedTask;

    /// <inheritdoc/>
    public DueTime? NextDue => queues.NextVisible(trigger.QueueArn) is { } at ? new DueTime(clock.InstantOf(at), $"messages for {trigger.Name}") : null;

    public void Start() => _running = Task.Run(RunAsync);

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now) => Take();

    /// <inheritdoc/>
    public Task SettleAsync(CancellationToken cancellationToken)
    {
        Take();
        return Task.CompletedTask;
    }

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
                Take();
                await Task.Delay(Idle, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops: what is in flight is received again by the next one.
        }
    }

    private void Take()
    {
        while (!_stop.IsCancellationRequested && _free.Wait(0))
        {
            var messages = queues.Take(trigger.QueueArn, trigger.BatchSize);
            if (messages.Count == 0)
            {
                _free.Release();
                return;
            }

            // What no filter admits is done with, as Lambda has it.
            var records = messages.Select(m => (Message: m, Record: Record(m))).ToLookup(r => _filter.Admits(r.Record));
            foreach (var (message, _) in records[false]) queues.Remove(trigger.QueueArn, message.Handle!);
            if (records[true].Any()) _ = HandAsync([.. records[true]], clock.Begin($"{messages.Count} messages for {trigger.Name}"));
            else _free.Release();
        }
    }

    private async Task HandAsync(IReadOnlyList<(QueueMessage Message, JsonObject Record)> batch, ClockWork work)
    {
        using var _ = work;
        try
        {
            var messages = batch.Select(b => b.Message).ToList();
            var payload = new JsonObject { ["Records"] = new JsonArray([.. batch.Select(b => b.Record)]) };
            var result = await function.Invoke(Encoding.UTF8.GetBytes(payload.ToJsonString())).Result.WaitAsync(_stop.Token);
            var failures = trigger.ReportsItemFailures && result.Succeeded ? ItemFailures.Read(result.Payload) : null;
            var isWholeBatch = !result.Succeeded || (trigger.ReportsItemFailures && (failures is null || failures.Any(f => !messages.Any(m => m.Id == f))));
            foreach (var message in messages.Where(m => !isWholeBatch && failures?.Contains(m.Id) != true)) queues.Remove(trigger.QueueArn, message.Handle!);
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops before the function has answered.
        }
        finally
        {
            _free.Release();
        }
    }

    private JsonObject Record(QueueMessage message) => new JsonObject
    {
        ["messageId"] = message.Id,
        ["receiptHandle"] = message.Handle,
        ["body"] = message.Body,
        ["attributes"] = new JsonObject(ReceiveActions.SystemAttributes(message).Select(a => KeyValuePair.Create<string, JsonNode?>(a.Key, a.Value))),
        ["messageAttributes"] = new JsonObject(message.Attributes.Select(a => KeyValuePair.Create<string, JsonNode?>(a.Key, new JsonObject
        {
            [a.Value.IsBinary ? "binaryValue" : "stringValue"] = a.Value.Value,
            ["stringListValues"] = new JsonArray(),
            ["binaryListValues"] = new JsonArray(),
            ["dataType"] = a.Value.Type,
        }))),
        ["md5OfBody"] = MessageDigest.OfText(message.Body),
        ["eventSource"] = "aws:sqs",
        ["eventSourceARN"] = trigger.QueueArn,
        ["awsRegion"] = region,
    };
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>An event source mapping over a stream: polls it and hands what the filters admit to the function, in order.</summary>
internal sealed class StreamPoller(StreamTrigger trigger, ShardCursors cursors, StreamBatches batches, string region) : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);
    private const int IdlePollsBetweenLooks = 50;
    private readonly List<EventPattern> _filters = [.. trigger.Filters.Select(EventPattern.Parse)];
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
        for (var polls = 0; !_stop.IsCancellationRequested; polls++)
        {
            try
            {
                if (polls % IdlePollsBetweenLooks == 0) await cursors.LookAsync(_stop.Token);
                var read = await cursors.NextAsync(trigger.BatchSize, _stop.Token);
                foreach (var (shardId, records) in read) await HandAsync(shardId, records);
                if (read.Count == 0) await Task.Delay(Idle, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is AwsErrorException or HttpRequestException or OperationCanceledException)
            {
                // The engine is away for a moment: the cursors stand where they stood.
                await Task.Delay(AfterFault, CancellationToken.None);
            }
        }
    }

    private async Task HandAsync(string shardId, List<JsonObject> records)
    {
        foreach (var record in records)
        {
            record["awsRegion"] = region;
            record["eventSourceARN"] = trigger.StreamArn;
        }

        var admitted = records.Where(r => _filters.Count == 0 || _filters.Exists(f => f.Matches(r))).ToList();
        if (admitted.Count > 0) await batches.ProcessAsync(shardId, admitted, _stop.Token);
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>An event source mapping over a stream: polls it and hands what the filters admit to the function, in order
/// within a shard.</summary>
/// <param name="mapping">Names who reads.</param>
internal sealed class StreamPoller(
    StreamTrigger trigger, string mapping, ShardCursors cursors, StreamBatches batches, LateRecords late, IFaultList faults, CloudClock clock, string region) : IDueWork, IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);
    private const int IdlePollsBetweenLooks = 50;
    private readonly List<EventPattern> _filters = [.. trigger.Filters.Select(EventPattern.Parse)];
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly ConcurrentDictionary<string, Task> _busy = new(StringComparer.Ordinal);
    private Task _running = Task.CompletedTask;
    private int _polls;

    /// <inheritdoc/>
    public DueTime? NextDue => null;

    public void Start()
    {
        late.Serve(mapping, HandLateAsync);
        _running = Task.Run(RunAsync);
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        // Nothing waits here: a batch that failed waits by itself for its next try.
    }

    /// <inheritdoc/>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        await PollAsync(either.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await Task.WhenAll(_busy.Values);
        _stop.Dispose();
        _reading.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                if (await PollAsync(_stop.Token) is { } pause) await Task.Delay(pause, _stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Reads once and starts on what it finds; answers how long to rest when there is nothing, or the engine is away.</summary>
    private async Task<TimeSpan?> PollAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_polls++ % IdlePollsBetweenLooks == 0) await cursors.LookAsync(cancellationToken);
            var read = await cursors.NextAsync(trigger.BatchSize, _busy.Keys.ToHashSet(StringComparer.Ordinal), cancellationToken);
            foreach (var (shardId, records) in read) Begin(shardId, records);
            return read.Count > 0 ? null : Idle;
        }
        catch (Exception e) when (e is AwsErrorException or HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // The engine is away for a moment: the cursors stand where they stood, and shards are looked for again.
            _polls = 0;
            return AfterFault;
        }
        finally
        {
            _reading.Release();
        }
    }

    private void Begin(string shardId, List<JsonObject> records)
    {
        var work = clock.Begin($"{records.Count} stream records for {trigger.Name}");
        _busy[shardId] = Task.CompletedTask;
        var handling = HandAsync(shardId, records, work);

        // It may be over already, and then it is no longer listed.
        _busy.TryUpdate(shardId, handling, Task.CompletedTask);
    }

    private IEnumerable<JsonObject> Faulted(string shardId, JsonObject record)
    {
        var table = trigger.StreamArn.Split('/').ElementAtOrDefault(1);
        var fate = EventFate.Of(faults, new Occasion("", "dynamodb", record["eventName"]?.ToString(), table) { MustNameService = true });
        if (fate.Late == TimeSpan.Zero) return Enumerable.Repeat(record, fate.Copies);
        for (var copy = 0; copy < fate.Copies; copy++) late.Add(mapping, shardId, record, fate.Late);
        return [];
    }

    private async Task HandLateAsync(LateRecord late)
    {
        using var work = clock.Begin($"a late stream record for {trigger.Name}");
        await batches.ProcessAsync(late.ShardId, [late.Record], work, _stop.Token);
    }

    private async Task HandAsync(string shardId, List<JsonObject> records, ClockWork work)
    {
        using var doing = work;
        try
        {
            foreach (var record in records)
            {
                record["awsRegion"] = region;
                record["eventSourceARN"] = trigger.StreamArn;
            }

            var admitted = records.Where(r => _filters.Count == 0 || _filters.Exists(f => f.Matches(r))).SelectMany(r => Faulted(shardId, r)).ToList();
            if (admitted.Count > 0) await batches.ProcessAsync(shardId, admitted, work, _stop.Token);
            cursors.Keep(shardId, StreamBatches.Sequence(records[^1]));
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops: the next process reads these records again.
        }
        finally
        {
            _busy.TryRemove(shardId, out _);
        }
    }
}

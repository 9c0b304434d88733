using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Reads a stream from where it was left, shard by shard. The engine keeps one shard open and still reports an
/// EndingSequenceNumber for it, so a shard ends only when it hands out no further iterator.</summary>
/// <param name="state">Where each shard's position is kept, under the mapping's name and the shard's.</param>
/// <param name="mapping">Names who reads.</param>
internal sealed class ShardCursors(DynamoDbClient client, string streamArn, bool fromStart, StateKind<StreamCheckpoint> state, string mapping)
{
    private readonly Dictionary<string, string?> _iterators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StreamCheckpoint> _done = new(StringComparer.Ordinal);
    private bool _isFirstLook = true;

    /// <summary>Finds shards that are new. Those that appear later are read from their start, whatever the first were.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var description = await client.CallStreamsAsync("DescribeStream", new JsonObject { ["StreamArn"] = streamArn }, cancellationToken);
        var kept = _isFirstLook ? state.Load() : new Dictionary<string, StreamCheckpoint>(StringComparer.Ordinal);
        foreach (var shard in description["StreamDescription"]?["Shards"] as JsonArray ?? [])
        {
            var id = shard!["ShardId"]!.ToString();
            if (_iterators.ContainsKey(id)) continue;
            if (kept.TryGetValue(Name(id), out var done)) _done[id] = done;
            else Keep(id, fromStart || !_isFirstLook ? null : shard["SequenceNumberRange"]?["EndingSequenceNumber"]?.ToString());
            _iterators[id] = await IteratorAsync(id, cancellationToken);
        }

        _isFirstLook = false;
    }

    /// <summary>The next records of each shard that has any, but for those that are being worked on.</summary>
    public async Task<IReadOnlyList<(string ShardId, List<JsonObject> Records)>> NextAsync(
        int limit, IReadOnlySet<string> busy, CancellationToken cancellationToken)
    {
        var result = new List<(string, List<JsonObject>)>();
        foreach (var (shardId, iterator) in _iterators.Where(i => i.Value is not null && !busy.Contains(i.Key)).ToList())
        {
            var answer = await ReadAsync(shardId, iterator!, Math.Min(limit, 1000), cancellationToken);
            _iterators[shardId] = answer["NextShardIterator"]?.ToString();
            var records = (answer["Records"] as JsonArray ?? []).OfType<JsonObject>().Select(r => (JsonObject)r.DeepClone()).ToList();
            if (records.Count > 0) result.Add((shardId, records));
        }

        return result;
    }

    /// <summary>Keeps that all is done up to a record.</summary>
    public void Keep(string shardId, string? sequence)
    {
        lock (_done) _done[shardId] = new StreamCheckpoint(sequence);
        state.Save(Name(shardId), new StreamCheckpoint(sequence));
    }

    private string Name(string shardId) => $"{mapping} {shardId}";

    private async Task<JsonObject> ReadAsync(string shardId, string iterator, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CallStreamsAsync("GetRecords", new JsonObject { ["ShardIterator"] = iterator, ["Limit"] = limit }, cancellationToken);
        }
        catch (AwsErrorException e) when (e.Code is "ExpiredIteratorException" or "TrimmedDataAccessException")
        {
            // An engine that was away forgets the iterators that it gave, or no longer has what they point at.
            var again = await IteratorAsync(shardId, cancellationToken);
            return await client.CallStreamsAsync("GetRecords", new JsonObject { ["ShardIterator"] = again, ["Limit"] = limit }, cancellationToken);
        }
    }

    private async Task<string?> IteratorAsync(string shardId, CancellationToken cancellationToken)
    {
        var input = new JsonObject { ["StreamArn"] = streamArn, ["ShardId"] = shardId, ["ShardIteratorType"] = "TRIM_HORIZON" };
        StreamCheckpoint done;
        lock (_done) done = _done[shardId];
        if (done.After is { } after) (input["ShardIteratorType"], input["SequenceNumber"]) = ("AFTER_SEQUENCE_NUMBER", after);
        return (await client.CallStreamsAsync("GetShardIterator", input, cancellationToken))["ShardIterator"]?.ToString();
    }
}

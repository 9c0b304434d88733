using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Reads a stream from where it was left, shard by shard. The engine keeps one shard open and still reports an
/// EndingSequenceNumber for it, so a shard ends only when it hands out no further iterator.</summary>
internal sealed class ShardCursors(DynamoDbClient client, string streamArn, bool fromStart)
{
    private readonly Dictionary<string, string?> _iterators = new(StringComparer.Ordinal);
    private bool _isFirstLook = true;

    /// <summary>Finds shards that are new. Those that appear later are read from their start, whatever the first were.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var description = await client.CallStreamsAsync("DescribeStream", new JsonObject { ["StreamArn"] = streamArn }, cancellationToken);
        foreach (var shard in description["StreamDescription"]?["Shards"] as JsonArray ?? [])
        {
            var id = shard!["ShardId"]!.ToString();
            if (!_iterators.ContainsKey(id)) _iterators[id] = await IteratorAsync(id, cancellationToken);
        }

        _isFirstLook = false;
    }

    /// <summary>The next records of each shard that has any.</summary>
    public async Task<IReadOnlyList<(string ShardId, List<JsonObject> Records)>> NextAsync(int limit, CancellationToken cancellationToken)
    {
        var result = new List<(string, List<JsonObject>)>();
        foreach (var (shardId, iterator) in _iterators.ToList())
        {
            if (iterator is null) continue;
            var answer = await client.CallStreamsAsync("GetRecords",
                new JsonObject { ["ShardIterator"] = iterator, ["Limit"] = Math.Min(limit, 1000) }, cancellationToken);
            _iterators[shardId] = answer["NextShardIterator"]?.ToString();
            var records = (answer["Records"] as JsonArray ?? []).OfType<JsonObject>().Select(r => (JsonObject)r.DeepClone()).ToList();
            if (records.Count > 0) result.Add((shardId, records));
        }

        return result;
    }

    private async Task<string?> IteratorAsync(string shardId, CancellationToken cancellationToken) =>
        (await client.CallStreamsAsync("GetShardIterator", new JsonObject
        {
            ["StreamArn"] = streamArn,
            ["ShardId"] = shardId,
            ["ShardIteratorType"] = fromStart || !_isFirstLook ? "TRIM_HORIZON" : "LATEST",
        }, cancellationToken))["ShardIterator"]?.ToString();
}

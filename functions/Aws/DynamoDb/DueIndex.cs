using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DataReliability.Aws.DynamoDb;

/// <summary>The sparse index of what waits for a time: <c>due#kind#shard</c>, then time and id.</summary>
internal sealed class DueIndex(IAmazonDynamoDB dynamo, TableOptions options)
{
    // The character after '#', which separates time and id: below it lies all that is due at that time, whatever its id.
    private const char AfterSeparator = '$';

    public void Add(Dictionary<string, AttributeValue> item, string kind, string id, DateTimeOffset dueAt)
    {
        item[Attributes.DuePartitionKey] = new AttributeValue(Partition(kind, ShardOf(id)));
        item[Attributes.DueSortKey] = new AttributeValue($"{Times.Write(dueAt)}#{id}");
    }

    /// <summary>The items of a kind due by a time, oldest first over all shards.</summary>
    public async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> ListAsync(
        string kind, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, options.Shards)
            .Select(shard => ListShardAsync(Partition(kind, shard), until, limit, cancellationToken)));
        return shards.SelectMany(items => items)
            .OrderBy(item => item[Attributes.DueSortKey].S, StringComparer.Ordinal)
            .Take(limit)
            .ToList();
    }

    private Task<List<Dictionary<string, AttributeValue>>> ListShardAsync(
        string partition, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        dynamo.QueryAllAsync(
            new QueryRequest
            {
                TableName = options.TableName,
                IndexName = Attributes.DueIndex,
                KeyConditionExpression = "DuePK = :partition AND DueSK < :bound",
                ExpressionAttributeValues = new Dictionary<string, AttributeValue>
                {
                    [":partition"] = new(partition),
                    [":bound"] = new(Times.Write(until) + AfterSeparator),
                },
            },
            limit,
            cancellationToken);

    // Not string.GetHashCode, which differs from process to process.
    private int ShardOf(string id) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % (uint)options.Shards);

    private static string Partition(string kind, int shard) => string.Create(CultureInfo.InvariantCulture, $"due#{kind}#{shard}");
}

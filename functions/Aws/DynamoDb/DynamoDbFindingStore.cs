using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Findings in the table, a partition for each place and type, an item for each resource.</summary>
public sealed class DynamoDbFindingStore(IAmazonDynamoDB dynamo, TableOptions options, TimeProvider time) : IFindingStore
{
    // DynamoDB's limits of a batch.
    private const int ReadAtOnce = 100;
    private const int WrittenAtOnce = 25;

    private const int AtATime = 4;
    private const int Attempts = 8;

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, ResourceFindings>> GetAsync(
        ScanPlace place, string type, IReadOnlyCollection<string> arns, CancellationToken cancellationToken)
    {
        var partition = FindingItem.Partition(place, type);
        var found = new Dictionary<string, ResourceFindings>(StringComparer.Ordinal);
        foreach (var chunk in arns.Chunk(ReadAtOnce))
        {
            List<Dictionary<string, AttributeValue>>? keys = [.. chunk.Select(arn => TableKeys.Of(partition, arn))];
            for (var attempt = 1; keys is { Count: > 0 }; attempt++)
            {
                var answer = await dynamo.BatchGetItemAsync(
                    new BatchGetItemRequest
                    {
                        RequestItems = new() { [options.TableName] = new KeysAndAttributes { Keys = keys, ConsistentRead = true } },
                    },
                    cancellationToken);
                foreach (var item in answer.Responses?.GetValueOrDefault(options.TableName) ?? [])
                    found[item[Attributes.SortKey].S] = FindingItem.Read(item);
                keys = answer.UnprocessedKeys?.GetValueOrDefault(options.TableName)?.Keys;
                await BackOffAsync(keys?.Count ?? 0, attempt, cancellationToken);
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public Task PutAsync(IReadOnlyCollection<ResourceFindings> findings, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        findings.Chunk(WrittenAtOnce),
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
        async (chunk, cancel) =>
        {
            List<WriteRequest>? writes = [.. chunk.Select(one => new WriteRequest(new PutRequest(FindingItem.Write(one))))];
            for (var attempt = 1; writes is { Count: > 0 }; attempt++)
            {
                var answer = await dynamo.BatchWriteItemAsync(new BatchWriteItemRequest(new() { [options.TableName] = writes }), cancel);
                writes = answer.UnprocessedItems?.GetValueOrDefault(options.TableName);
                await BackOffAsync(writes?.Count ?? 0, attempt, cancel);
            }
        });

    /// <inheritdoc/>
    public async IAsyncEnumerable<ResourceFindings> ListAsync(
        ScanPlace place, string type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = options.TableName,
            ConsistentRead = true,
            KeyConditionExpression = "PK = :partition",
            ExpressionAttributeValues = new() { [":partition"] = new(FindingItem.Partition(place, type)) },
        };
        do
        {
            var page = await dynamo.QueryAsync(request, cancellationToken);
            foreach (var item in page.Items ?? [])
                yield return FindingItem.Read(item);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    /// <summary>Waits before what the table had no room for is asked of it again, each time for longer.</summary>
    private async Task BackOffAsync(int left, int attempt, CancellationToken cancellationToken)
    {
        if (left == 0)
            return;
        if (attempt == Attempts)
            throw new ProvisionedThroughputExceededException($"{options.TableName} left {left} findings undone {Attempts} times in a row: it is throttled");
        await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), time, cancellationToken);
    }
}

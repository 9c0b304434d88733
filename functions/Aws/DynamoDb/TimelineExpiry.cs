using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Lets the timeline of a workflow that ends expire with its record.</summary>
internal sealed class TimelineExpiry(IAmazonDynamoDB dynamo, TableOptions options)
{
    /// <summary>Updates of the entries before this commit, for its own transaction. Where there are more than fit, the rest
    /// is updated first: should the commit then fail, those entries still outlive the workflow's end by its retention.</summary>
    public async Task<IReadOnlyList<TransactWriteItem>> PrepareAsync(WorkflowCommit commit, int room, CancellationToken cancellationToken)
    {
        if (commit.Record.ExpiresAt is not { } expiresAt)
            return [];

        var entries = await dynamo.QueryAllAsync(
            new QueryRequest
            {
                TableName = options.TableName,
                ConsistentRead = true,
                KeyConditionExpression = "PK = :partition AND SK BETWEEN :first AND :last",
                ProjectionExpression = "PK, SK",
                ExpressionAttributeValues = new Dictionary<string, AttributeValue>
                {
                    [":partition"] = new(TableKeys.Workflow(commit.Record.Id)),
                    [":first"] = new(TableKeys.TimelinePrefix),
                    [":last"] = new($"{TableKeys.TimelinePrefix}{commit.Record.Version:D19}"),
                },
            },
            limit: null,
            cancellationToken);
        var updates = entries.Select(key => Update(key, expiresAt)).ToList();
        foreach (var chunk in updates.Skip(room).Chunk(CommitLimits.MaxItems))
        {
            var request = new TransactWriteItemsRequest { TransactItems = [.. chunk] };
            await dynamo.TransactWriteItemsAsync(request, cancellationToken);
        }

        return updates.Take(room).ToList();
    }

    private TransactWriteItem Update(Dictionary<string, AttributeValue> key, DateTimeOffset expiresAt) => new()
    {
        Update = new Update
        {
            TableName = options.TableName,
            Key = key,
            UpdateExpression = "SET ExpiresAt = :expiry",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>
            {
                [":expiry"] = WorkflowItem.Number(Times.WriteExpiry(expiresAt)),
            },
        },
    };
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Workflows in one DynamoDB table. A record's condition is its version; all else hangs on that condition.</summary>
public sealed class DynamoDbWorkflowStore(IAmazonDynamoDB dynamo, TableOptions options) : IWorkflowStore
{
    private readonly DueIndex _due = new(dynamo, options);
    private readonly TimelineExpiry _expiry = new(dynamo, options);

    /// <inheritdoc/>
    public async Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = options.TableName, Key = TableKeys.Record(id), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? WorkflowItem.Read(id, item) : null;
    }

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
    {
        CommitLimits.Check(commit);
        var items = new List<TransactWriteItem> { PutRecord(commit) };
        items.AddRange(commit.Timeline.Select(entry => Put(TimelineItem.Write(commit.Record, entry))));
        items.AddRange(commit.Events.Select(recorded => Put(OutboxItem.Write(recorded, _due))));
        items.AddRange(commit.Documents.Select(document => Put(DocumentItem.Write(document))));
        items.AddRange(await _expiry.PrepareAsync(commit, CommitLimits.MaxItems - items.Count, cancellationToken));
        return await dynamo.WriteAsync(items, commit.Token, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> BuryAsync(
        WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken)
    {
        var update = new Update
        {
            TableName = options.TableName,
            Key = TableKeys.Record(id),
            UpdateExpression = "SET Buried = :reason REMOVE DuePK, DueSK, DueAt",
            ConditionExpression = "attribute_exists(PK) AND attribute_not_exists(Buried)",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":reason"] = new(reason) },
        };
        if (version is { } expected)
        {
            update.ConditionExpression += " AND Version = :version";
            update.ExpressionAttributeValues[":version"] = WorkflowItem.Number(expected);
        }

        var token = Transactions.Token(options.TableName, announcement.Id, announcement.Data, Times.Write(announcement.At), $"{version}", reason);
        var items = new List<TransactWriteItem> { new() { Update = update }, Put(OutboxItem.Write(announcement, _due)) };
        return dynamo.WriteAsync(items, token, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DueWork>> ListDueAsync(
        string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var items = await _due.ListAsync(kind, now, limit, cancellationToken);
        var nominated = new List<DueWork>(items.Count);
        foreach (var item in items)
        {
            // An unreadable time nominates too: whoever loads the record finds out and buries it.
            if (TableKeys.TryReadWorkflow(item[Attributes.PartitionKey].S, out var id))
                nominated.Add(new DueWork(id, Times.TryRead(item[Attributes.DueSortKey].S.Split('#')[0], out var dueAt) ? dueAt : now));
        }

        return nominated;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = options.TableName,
            ConsistentRead = true,
            KeyConditionExpression = "PK = :partition AND begins_with(SK, :prefix)",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>
            {
                [":partition"] = new(TableKeys.Workflow(id)),
                [":prefix"] = new(TableKeys.TimelinePrefix),
            },
        };
        var items = await dynamo.QueryAllAsync(request, limit: null, cancellationToken);
        return items.Select(item => TimelineItem.Read(id, item)).ToList();
    }

    private TransactWriteItem PutRecord(WorkflowCommit commit)
    {
        var put = new Put { TableName = options.TableName, Item = WorkflowItem.Write(commit.Record, _due) };
        if (commit.ExpectedVersion is { } expected)
        {
            put.ConditionExpression = "Version = :version AND attribute_not_exists(Buried)";
            put.ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":version"] = WorkflowItem.Number(expected) };
        }
        else
        {
            put.ConditionExpression = "attribute_not_exists(PK)";
        }

        return new TransactWriteItem { Put = put };
    }

    private TransactWriteItem Put(Dictionary<string, AttributeValue> item) =>
        new() { Put = new Put { TableName = options.TableName, Item = item } };
}

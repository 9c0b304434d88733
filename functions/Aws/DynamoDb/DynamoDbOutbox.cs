using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Unsent events, from the due index of the table.</summary>
public sealed class DynamoDbOutbox(IAmazonDynamoDB dynamo, TableOptions options) : IOutbox
{
    private readonly DueIndex _due = new(dynamo, options);

    /// <inheritdoc/>
    public async Task<UnsentEvents> ListUnsentAsync(DateTimeOffset recordedBefore, int limit, CancellationToken cancellationToken)
    {
        var events = new List<DomainEvent>();
        var unreadable = new List<string>();
        foreach (var item in await _due.ListAsync(OutboxItem.Entity, recordedBefore, limit, cancellationToken))
        {
            try
            {
                events.Add(OutboxItem.Read(name => item.TryGetValue(name, out var value) ? value.S ?? value.N : null));
            }
            catch (FormatException e)
            {
                unreadable.Add(e.Message);
            }
        }

        return new UnsentEvents(events, unreadable);
    }

    /// <inheritdoc/>
    public async Task MarkSentAsync(DomainEvent sent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = new UpdateItemRequest
        {
            TableName = options.TableName,
            Key = TableKeys.Of(TableKeys.Workflow(sent.Workflow), TableKeys.Outbox(sent)),
            UpdateExpression = "SET SentAt = :now, ExpiresAt = :expiry REMOVE DuePK, DueSK",
            ConditionExpression = "attribute_exists(PK) AND attribute_not_exists(SentAt)",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue>
            {
                [":now"] = new(Times.Write(now)),
                [":expiry"] = WorkflowItem.Number(Times.WriteExpiry(now + options.SentRetention)),
            },
        };
        try
        {
            await dynamo.UpdateItemAsync(request, cancellationToken);
        }
        catch (ConditionalCheckFailedException)
        {
            // Unknown, or marked before: there is nothing left to note.
        }
    }
}

using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Documents in the table, a partition for each collection.</summary>
public sealed class DynamoDbDocumentStore(IAmazonDynamoDB dynamo, TableOptions options) : IDocumentStore
{
    /// <inheritdoc/>
    public async Task<Document?> GetAsync(string collection, string name, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest
        {
            TableName = options.TableName,
            Key = TableKeys.Of(TableKeys.Collection(collection), name),
            ConsistentRead = true,
        };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? DocumentItem.Read(collection, item) : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ListAsync(string collection, string namePrefix, CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = options.TableName,
            ConsistentRead = true,
            KeyConditionExpression = "PK = :partition",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":partition"] = new(TableKeys.Collection(collection)) },
        };
        if (namePrefix.Length > 0)
        {
            // An empty text can't stand in a key condition.
            request.KeyConditionExpression += " AND begins_with(SK, :prefix)";
            request.ExpressionAttributeValues[":prefix"] = new AttributeValue(namePrefix);
        }

        var items = await dynamo.QueryAllAsync(request, limit: null, cancellationToken);
        return items.Select(item => DocumentItem.Read(collection, item)).ToList();
    }
}

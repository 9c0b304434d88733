using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Aws.DynamoDb;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Integration.Tests.DynamoDb;

/// <summary>A table of its own for each test, as template.yaml declares it, and the stores over it.</summary>
internal sealed class TableUnderTest(IAmazonDynamoDB dynamo, TableOptions options) : IStoreUnderTest
{
    public IAmazonDynamoDB Dynamo => dynamo;

    public TableOptions Options => options;

    public IWorkflowStore Workflows { get; } = new DynamoDbWorkflowStore(dynamo, options);

    public IOutbox Outbox { get; } = new DynamoDbOutbox(dynamo, options);

    public IDocumentStore Documents { get; } = new DynamoDbDocumentStore(dynamo, options);

    public static async Task<TableUnderTest> CreateAsync(IAmazonDynamoDB dynamo)
    {
        var options = new TableOptions($"state-{Guid.NewGuid():N}");
        await dynamo.CreateTableAsync(new CreateTableRequest
        {
            TableName = options.TableName,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = Keys("PK", "SK"),
            AttributeDefinitions = [.. new[] { "PK", "SK", "DuePK", "DueSK" }.Select(name => new AttributeDefinition(name, ScalarAttributeType.S))],
            GlobalSecondaryIndexes =
            [
                new GlobalSecondaryIndex
                {
                    IndexName = "due",
                    KeySchema = Keys("DuePK", "DueSK"),
                    Projection = new Projection { ProjectionType = ProjectionType.ALL },
                },
            ],
        });
        return new TableUnderTest(dynamo, options);
    }

    public Task CorruptLeaseAsync(WorkflowId id) => SetAsync($"workflow#{id}", "record", "Lease", "nonsense");

    public Task CorruptEventAsync(DomainEvent recorded) =>
        SetAsync($"workflow#{recorded.Workflow}", $"outbox#{recorded.Id}", "Version", "nonsense");

    /// <summary>An item as it is stored, the text of each attribute.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadItemAsync(string partition, string sort)
    {
        var response = await dynamo.GetItemAsync(options.TableName, Key(partition, sort), consistentRead: true);
        return response.Item.ToDictionary(attribute => attribute.Key, attribute => attribute.Value.S ?? attribute.Value.N);
    }

    public async Task SetAsync(string partition, string sort, string attribute, string value) =>
        await dynamo.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = options.TableName,
            Key = Key(partition, sort),
            UpdateExpression = "SET #attribute = :value",
            ExpressionAttributeNames = new Dictionary<string, string> { ["#attribute"] = attribute },
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":value"] = new(value) },
        });

    private static Dictionary<string, AttributeValue> Key(string partition, string sort) => new()
    {
        ["PK"] = new AttributeValue(partition),
        ["SK"] = new AttributeValue(sort),
    };

    private static List<KeySchemaElement> Keys(string hash, string range) =>
        [new KeySchemaElement(hash, KeyType.HASH), new KeySchemaElement(range, KeyType.RANGE)];
}

using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Aws.DynamoDb;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Cloud;

/// <summary>Reads every workflow of a table, for people: no index holds those that have ended.</summary>
/// <param name="dynamo">Where the table is.</param>
/// <param name="table">Its name.</param>
public sealed class WorkflowScan(IAmazonDynamoDB dynamo, string table)
{
    /// <summary>The records in no order, with those that can't be read by their id alone. Reads the whole table.</summary>
    public async IAsyncEnumerable<(WorkflowId Id, WorkflowRecord? Record)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ScanRequest
        {
            TableName = table,
            FilterExpression = "SK = :record",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":record"] = new(TableKeys.RecordSort) },
        };
        do
        {
            var page = await dynamo.ScanAsync(request, cancellationToken);
            foreach (var item in page.Items ?? [])
            {
                if (TableKeys.TryReadWorkflow(item[Attributes.PartitionKey].S, out var id))
                    yield return (id, Read(id, item));
            }

            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    private static WorkflowRecord? Read(WorkflowId id, Dictionary<string, AttributeValue> item)
    {
        try
        {
            return WorkflowItem.Read(id, item);
        }
        catch (UndecodableRecordException)
        {
            return null;
        }
    }
}

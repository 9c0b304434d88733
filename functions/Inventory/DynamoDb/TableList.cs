using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.DynamoDb;

/// <summary>The list of DynamoDB tables.</summary>
internal static class TableList
{
    public static IInventoryList Of(IAmazonDynamoDB dynamo, InventoryCalls calls, TableReading reading) => new DescribedList<string>(
        calls,
        ResourceTypes.DynamoDBTable,
        "dynamodb:ListTables",
        async (last, cancel) =>
        {
            var page = await dynamo.ListTablesAsync(new ListTablesRequest { Limit = 100, ExclusiveStartTableName = last }, cancel);
            return (page.TableNames, page.LastEvaluatedTableName);
        },
        reading.ReadAsync);
}

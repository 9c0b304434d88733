using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Queries that read every page.</summary>
internal static class Queries
{
    /// <summary>All items, or the first so many.</summary>
    public static async Task<List<Dictionary<string, AttributeValue>>> QueryAllAsync(
        this IAmazonDynamoDB dynamo, QueryRequest request, int? limit, CancellationToken cancellationToken)
    {
        var items = new List<Dictionary<string, AttributeValue>>();
        do
        {
            request.Limit = limit - items.Count;
            var page = await dynamo.QueryAsync(request, cancellationToken);
            items.AddRange(page.Items ?? []);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 } && (limit is null || items.Count < limit));
        return items;
    }
}

using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>A document as an item: <c>document#collection</c>, name.</summary>
internal static class DocumentItem
{
    public static Dictionary<string, AttributeValue> Write(Document document)
    {
        var item = TableKeys.Of(TableKeys.Collection(document.Collection), document.Name);
        item[Attributes.Entity] = new AttributeValue("document");
        item[Attributes.Json] = new AttributeValue(document.Json);
        if (document.ExpiresAt is { } expiresAt)
            item[Attributes.ExpiresAt] = WorkflowItem.Number(Times.WriteExpiry(expiresAt));
        return item;
    }

    public static Document Read(string collection, Dictionary<string, AttributeValue> item)
    {
        var name = item[Attributes.SortKey].S;
        var reader = new ItemReader(
            field => item.TryGetValue(field, out var value) ? value.S ?? value.N : null,
            (field, found, expected, inner) =>
                new FormatException($"document {collection}/{name}: {field} is {found}, expected {expected}", inner));
        return new Document(collection, name, reader.Text(Attributes.Json), reader.Expiry());
    }
}

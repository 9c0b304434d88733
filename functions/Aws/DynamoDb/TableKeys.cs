using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>Keys of the table's items.</summary>
internal static class TableKeys
{
    public const string RecordSort = "record";
    public const string TimelinePrefix = "timeline#";

    private const string WorkflowPrefix = "workflow#";

    public static string Workflow(WorkflowId id) => $"{WorkflowPrefix}{id}";

    public static string Timeline(TimelineEntry entry) => $"{TimelinePrefix}{entry.Version:D19}#{entry.Index:D3}";

    public static string Outbox(DomainEvent recorded) => $"outbox#{recorded.Id}";

    public static string Collection(string collection) => $"document#{collection}";

    /// <summary>Reads the workflow of a partition key; false where it is another kind of partition.</summary>
    public static bool TryReadWorkflow(string? partition, out WorkflowId id)
    {
        id = default;
        return partition is not null
            && partition.StartsWith(WorkflowPrefix, StringComparison.Ordinal)
            && WorkflowId.TryParse(partition[WorkflowPrefix.Length..], out id);
    }

    public static Dictionary<string, AttributeValue> Of(string partition, string sort) => new()
    {
        [Attributes.PartitionKey] = new AttributeValue(partition),
        [Attributes.SortKey] = new AttributeValue(sort),
    };

    public static Dictionary<string, AttributeValue> Record(WorkflowId id) => Of(Workflow(id), RecordSort);
}

using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>A domain event as an item: <c>workflow#kind/key</c>, <c>outbox#event id</c>; due under the kind <c>outbox</c>
/// until it is sent.</summary>
public static class OutboxItem
{
    /// <summary>The value of the attribute <c>Entity</c>, by which the stream is filtered.</summary>
    public const string Entity = "outbox";

    /// <summary>Reads an event from an item of the table or of its stream.</summary>
    /// <param name="attribute">The text of a string or number attribute by its name; null where there is none.</param>
    /// <exception cref="FormatException">An attribute is missing or malformed; the message names it and the item.</exception>
    public static DomainEvent Read(Func<string, string?> attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        FormatException Fail(string field, string found, string expected, Exception? inner) => new(
            $"outbox item {attribute(Attributes.PartitionKey)}, {attribute(Attributes.SortKey)}: {field} is {found}, expected {expected}", inner);

        var reader = new ItemReader(attribute, Fail);
        var workflow = reader.Text(Attributes.Workflow);
        return new DomainEvent(
            reader.Text(Attributes.Id),
            WorkflowId.TryParse(workflow, out var id) ? id : throw Fail(Attributes.Workflow, $"'{workflow}'", "kind/key", null),
            reader.Number(Attributes.Version),
            reader.Time(Attributes.At),
            reader.Text(Attributes.Type),
            reader.Text(Attributes.Data),
            reader.Json(Attributes.Filters, WorkflowJson.Default.IReadOnlyDictionaryStringString))
        {
            CorrelationId = reader.OptionalText(Attributes.CorrelationId),
        };
    }

    internal static Dictionary<string, AttributeValue> Write(DomainEvent recorded, DueIndex due)
    {
        var item = TableKeys.Of(TableKeys.Workflow(recorded.Workflow), TableKeys.Outbox(recorded));
        item[Attributes.Entity] = new AttributeValue(Entity);
        item[Attributes.Id] = new AttributeValue(recorded.Id);
        item[Attributes.Workflow] = new AttributeValue(recorded.Workflow.ToString());
        item[Attributes.Version] = WorkflowItem.Number(recorded.Version);
        item[Attributes.At] = new AttributeValue(Times.Write(recorded.At));
        item[Attributes.Type] = new AttributeValue(recorded.Type);
        item[Attributes.Data] = new AttributeValue(recorded.Data);
        item[Attributes.Filters] = new AttributeValue(
            JsonSerializer.Serialize(recorded.Attributes, WorkflowJson.Default.IReadOnlyDictionaryStringString));
        if (recorded.CorrelationId is { } correlation)
            item[Attributes.CorrelationId] = new AttributeValue(correlation);
        due.Add(item, Entity, recorded.Id, recorded.At);
        return item;
    }
}

using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>A timeline entry as an item: <c>workflow#kind/key</c>, <c>timeline#version#index</c>.</summary>
internal static class TimelineItem
{
    public static Dictionary<string, AttributeValue> Write(WorkflowRecord record, TimelineEntry entry)
    {
        var item = TableKeys.Of(TableKeys.Workflow(record.Id), TableKeys.Timeline(entry));
        item[Attributes.Entity] = new AttributeValue("timeline");
        item[Attributes.Version] = WorkflowItem.Number(entry.Version);
        item[Attributes.Index] = WorkflowItem.Number(entry.Index);
        item[Attributes.At] = new AttributeValue(Times.Write(entry.At));
        item[Attributes.Status] = new AttributeValue(entry.Status);
        item[Attributes.Text] = new AttributeValue(entry.Text);
        if (record.ExpiresAt is { } expiresAt)
            item[Attributes.ExpiresAt] = WorkflowItem.Number(Times.WriteExpiry(expiresAt));
        return item;
    }

    public static TimelineEntry Read(WorkflowId id, Dictionary<string, AttributeValue> item)
    {
        var reader = new ItemReader(
            name => item.TryGetValue(name, out var value) ? value.S ?? value.N : null,
            (field, found, expected, inner) => new UndecodableRecordException(id, $"timeline {field}", found, expected, inner));
        return new TimelineEntry(
            reader.Number(Attributes.Version),
            (int)reader.Number(Attributes.Index),
            reader.Time(Attributes.At),
            reader.Text(Attributes.Status),
            reader.Text(Attributes.Text));
    }
}

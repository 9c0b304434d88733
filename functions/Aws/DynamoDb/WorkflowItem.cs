using System.Globalization;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.DynamoDb;

/// <summary>A workflow's record as an item: <c>workflow#kind/key</c>, <c>record</c>.</summary>
internal static class WorkflowItem
{
    public static Dictionary<string, AttributeValue> Write(WorkflowRecord record, DueIndex due)
    {
        var item = TableKeys.Record(record.Id);
        item[Attributes.Entity] = new AttributeValue("workflow");
        item[Attributes.Version] = Number(record.Version);
        item[Attributes.Status] = new AttributeValue(record.Status);
        item[Attributes.State] = new AttributeValue(record.State);
        item[Attributes.CreatedAt] = new AttributeValue(Times.Write(record.CreatedAt));
        item[Attributes.UpdatedAt] = new AttributeValue(Times.Write(record.UpdatedAt));
        item[Attributes.Attempts] = Number(record.Attempts);
        if (record.FailedLooks > 0)
            item[Attributes.FailedLooks] = Number(record.FailedLooks);
        if (record.CorrelationId is { } correlation)
            item[Attributes.CorrelationId] = new AttributeValue(correlation);
        item[Attributes.Pending] = new AttributeValue(
            JsonSerializer.Serialize(record.Pending, WorkflowJson.Default.IReadOnlyListPendingEffect));
        item[Attributes.Outcomes] = new AttributeValue(
            JsonSerializer.Serialize(record.Outcomes, WorkflowJson.Default.IReadOnlyListEffectOutcome));
        if (record.Lease is { } lease)
            item[Attributes.Lease] = new AttributeValue(JsonSerializer.Serialize(lease, WorkflowJson.Default.Lease));
        if (record.DueAt is { } dueAt)
        {
            item[Attributes.DueAt] = new AttributeValue(Times.Write(dueAt));
            due.Add(item, record.Id.Kind, record.Id.ToString(), dueAt);
        }

        if (record.ExpiresAt is { } expiresAt)
            item[Attributes.ExpiresAt] = Number(Times.WriteExpiry(expiresAt));
        return item;
    }

    public static WorkflowRecord Read(WorkflowId id, Dictionary<string, AttributeValue> item)
    {
        var reader = new ItemReader(
            name => item.TryGetValue(name, out var value) ? value.S ?? value.N : null,
            (field, found, expected, inner) => new UndecodableRecordException(id, field, found, expected, inner));
        return new WorkflowRecord
        {
            Id = id,
            Version = reader.Number(Attributes.Version),
            Status = reader.Text(Attributes.Status),
            State = reader.Text(Attributes.State),
            CreatedAt = reader.Time(Attributes.CreatedAt),
            UpdatedAt = reader.Time(Attributes.UpdatedAt),
            DueAt = reader.OptionalTime(Attributes.DueAt),
            Lease = reader.OptionalText(Attributes.Lease) is null
                ? null
                : reader.Json(Attributes.Lease, WorkflowJson.Default.Lease),
            Pending = reader.Json(Attributes.Pending, WorkflowJson.Default.IReadOnlyListPendingEffect),
            Attempts = (int)reader.Number(Attributes.Attempts),
            FailedLooks = reader.OptionalText(Attributes.FailedLooks) is null ? 0 : (int)reader.Number(Attributes.FailedLooks),
            CorrelationId = reader.OptionalText(Attributes.CorrelationId),
            Outcomes = reader.Json(Attributes.Outcomes, WorkflowJson.Default.IReadOnlyListEffectOutcome),
            Buried = reader.OptionalText(Attributes.Buried),
            ExpiresAt = reader.Expiry(),
        };
    }

    public static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };
}

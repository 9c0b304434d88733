using System.Globalization;
using System.Text.Json;
using Amazon.Lambda.DynamoDBEvents;
using DataReliability.Aws.DynamoDb;
using DataReliability.Core.Workflows;

namespace DataReliability.Simulator.Events;

/// <summary>An event of the outbox as the table's stream brings it, attribute for attribute.</summary>
internal static class StreamImage
{
    public static Dictionary<string, DynamoDBEvent.AttributeValue> Of(DomainEvent recorded) => new(StringComparer.Ordinal)
    {
        ["Entity"] = Text(OutboxItem.Entity),
        ["Id"] = Text(recorded.Id),
        ["Workflow"] = Text(recorded.Workflow.ToString()),
        ["Version"] = new() { N = recorded.Version.ToString(CultureInfo.InvariantCulture) },
        ["At"] = Text(recorded.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)),
        ["Type"] = Text(recorded.Type),
        ["Data"] = Text(recorded.Data),
        ["Filters"] = Text(JsonSerializer.Serialize(recorded.Attributes)),
    };

    private static DynamoDBEvent.AttributeValue Text(string text) => new() { S = text };
}

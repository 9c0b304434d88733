using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using DataReliability.Core.Workflows;

namespace DataReliability.Aws.Sns;

/// <summary>Publishes domain events to a topic. The message is <c>{"id","workflow","version","at","type","data"}</c>; its
/// attributes, to filter on, are <c>type</c>, <c>kind</c>, <c>workflow</c>, <c>version</c>, <c>event-id</c>,
/// <c>correlation-id</c> where there is one, and the event's own.</summary>
public sealed class SnsEventPublisher(IAmazonSimpleNotificationService sns, TopicOptions options) : IEventPublisher
{
    /// <inheritdoc/>
    public async Task PublishAsync(DomainEvent recorded, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var attributes = new Dictionary<string, MessageAttributeValue>
        {
            ["type"] = Text(recorded.Type),
            ["kind"] = Text(recorded.Workflow.Kind),
            ["workflow"] = Text(recorded.Workflow.ToString()),
            ["version"] = Text(recorded.Version.ToString(CultureInfo.InvariantCulture)),
            ["event-id"] = Text(recorded.Id),
        };
        if (recorded.CorrelationId is { } correlation)
            attributes["correlation-id"] = Text(correlation);
        foreach (var (name, value) in recorded.Attributes)
            attributes.TryAdd(name, Text(value));

        var request = new PublishRequest
        {
            TopicArn = options.TopicArn,
            Message = Write(recorded),
            MessageAttributes = attributes,
        };
        await sns.PublishAsync(request, cancellationToken);
    }

    private static string Write(DomainEvent recorded)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", recorded.Id);
            json.WriteString("workflow", recorded.Workflow.ToString());
            json.WriteNumber("version", recorded.Version);
            json.WriteString("at", recorded.At);
            json.WriteString("type", recorded.Type);
            json.WritePropertyName("data");
            json.WriteRawValue(recorded.Data);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static MessageAttributeValue Text(string value) => new() { DataType = "String", StringValue = value };
}

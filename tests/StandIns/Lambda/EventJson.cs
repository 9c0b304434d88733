using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SNSEvents;
using DataReliability.StandIns.Lambda.Tests;

[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<EventJson>))]

namespace DataReliability.StandIns.Lambda.Tests;

[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(CloudWatchEvent<RdsDetail>))]
[JsonSerializable(typeof(SNSEvent))]
[JsonSerializable(typeof(DynamoDBEvent))]
[JsonSerializable(typeof(StreamsEventResponse))]
[JsonSerializable(typeof(Payload))]
[JsonSerializable(typeof(string))]
public partial class EventJson : JsonSerializerContext;

public sealed record RdsDetail(
    IReadOnlyList<string> EventCategories,
    string SourceType,
    string SourceArn,
    string SourceIdentifier,
    string Message,
    [property: JsonPropertyName("EventID")] string EventId);

public sealed record Payload(string? Text, DateTime When, byte[]? Bytes, MemoryStream? Stream);

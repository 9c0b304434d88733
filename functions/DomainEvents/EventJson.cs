using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using Amazon.Lambda.Serialization.SystemTextJson;
using DataReliability.DomainEvents;

[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<EventJson>))]

namespace DataReliability.DomainEvents;

/// <summary>JSON of the events that these functions take and of what they answer.</summary>
[JsonSerializable(typeof(DynamoDBEvent))]
[JsonSerializable(typeof(ScheduledEvent))]
[JsonSerializable(typeof(StreamsEventResponse))]
public partial class EventJson : JsonSerializerContext;

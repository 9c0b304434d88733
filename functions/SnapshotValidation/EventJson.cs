using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SNSEvents;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.SnapshotValidation;

[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<EventJson>))]

namespace DataReliability.SnapshotValidation;

/// <summary>JSON of the events that these functions take and of what they answer.</summary>
[JsonSerializable(typeof(CloudWatchEvent<ValidationRequest>))]
[JsonSerializable(typeof(CloudWatchEvent<RdsEventDetail>))]
[JsonSerializable(typeof(SNSEvent))]
[JsonSerializable(typeof(PlanResult))]
[JsonSerializable(typeof(SweepResult))]
[JsonSerializable(typeof(ChecksMessage))]
public partial class EventJson : JsonSerializerContext;

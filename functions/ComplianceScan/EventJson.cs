using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;
using DataReliability.ComplianceScan;
using DataReliability.Core.Compliance.Scans;

[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<EventJson>))]

namespace DataReliability.ComplianceScan;

/// <summary>JSON of the events that these functions take and of what they answer.</summary>
[JsonSerializable(typeof(CloudWatchEvent<ScanRequest>))]
[JsonSerializable(typeof(SNSEvent))]
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(SQSEvent.MessageAttribute), TypeInfoPropertyName = "SqsMessageAttribute")]
[JsonSerializable(typeof(SQSBatchResponse))]
[JsonSerializable(typeof(ScanStartResult))]
[JsonSerializable(typeof(ScanMessage<PlaceRequested>))]
[JsonSerializable(typeof(ScanMessage<ReportRequested>))]
public partial class EventJson : JsonSerializerContext;

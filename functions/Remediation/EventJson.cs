using System.Text.Json.Serialization;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Remediation;

[assembly: LambdaSerializer(typeof(SourceGeneratorLambdaJsonSerializer<EventJson>))]

namespace DataReliability.Remediation;

/// <summary>JSON of the events that these functions take and of what they answer.</summary>
[JsonSerializable(typeof(CloudWatchEvent<RemediationRequest>))]
[JsonSerializable(typeof(PlanSummary))]
public partial class EventJson : JsonSerializerContext;

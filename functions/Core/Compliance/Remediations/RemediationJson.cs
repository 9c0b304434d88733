using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>JSON of remediations: states, effects, documents and the data of events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RemediationState))]
[JsonSerializable(typeof(RemediationEffect))]
[JsonSerializable(typeof(Change))]
[JsonSerializable(typeof(Turn))]
[JsonSerializable(typeof(RemediationLane))]
[JsonSerializable(typeof(RemediationFailure))]
[JsonSerializable(typeof(RemediationRecord))]
[JsonSerializable(typeof(RemediationAnnouncement))]
public sealed partial class RemediationJson : JsonSerializerContext;

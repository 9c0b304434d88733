using System.Text.Json.Serialization;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.Core.Snapshots;

/// <summary>JSON of validations and sweeps: states, effects, documents and the data of events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ValidationState))]
[JsonSerializable(typeof(ValidationEvidence))]
[JsonSerializable(typeof(ValidationAnnouncement))]
[JsonSerializable(typeof(ChecksRequested))]
[JsonSerializable(typeof(LastValidation))]
[JsonSerializable(typeof(Baseline))]
[JsonSerializable(typeof(RestoreEffect))]
[JsonSerializable(typeof(PlanRecord))]
[JsonSerializable(typeof(SweepState))]
[JsonSerializable(typeof(SweepReport))]
public sealed partial class SnapshotJson : JsonSerializerContext;

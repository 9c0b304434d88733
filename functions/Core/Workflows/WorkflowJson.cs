using System.Text.Json.Serialization;

namespace DataReliability.Core.Workflows;

/// <summary>JSON of the engine's own shapes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Burial))]
[JsonSerializable(typeof(Lease))]
[JsonSerializable(typeof(IReadOnlyList<PendingEffect>))]
[JsonSerializable(typeof(IReadOnlyList<EffectOutcome>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
public sealed partial class WorkflowJson : JsonSerializerContext;

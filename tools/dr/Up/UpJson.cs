using System.Text.Json.Serialization;

namespace DataReliability.Dr.Up;

/// <summary>JSON of what is up and of what is kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UpReport))]
[JsonSerializable(typeof(KeptRecord))]
public sealed partial class UpJson : JsonSerializerContext;

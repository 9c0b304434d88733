using System.Text.Json.Serialization;

namespace DataReliability.Dr.Runs;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunRecord))]
internal sealed partial class RunsJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace DataReliability.Dr.Drill.Reports;

/// <summary>JSON of the drill's report.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DrillReport))]
public sealed partial class ReportJson : JsonSerializerContext;

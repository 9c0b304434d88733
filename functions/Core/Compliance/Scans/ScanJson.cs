using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Scans.Places;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>JSON of the workflows of scans: states, effects and the data of events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScanState))]
[JsonSerializable(typeof(LastScan))]
[JsonSerializable(typeof(HandOutPlaces))]
[JsonSerializable(typeof(PlaceScanState))]
[JsonSerializable(typeof(ScanPages))]
[JsonSerializable(typeof(PagesScanned))]
[JsonSerializable(typeof(PlaceRequested))]
[JsonSerializable(typeof(ReportRequested))]
[JsonSerializable(typeof(ScanAnnouncement))]
public sealed partial class ScanJson : JsonSerializerContext;

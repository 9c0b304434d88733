using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceScan;

/// <summary>A domain event of scans as SNS carries it.</summary>
/// <typeparam name="TData">Its data.</typeparam>
/// <param name="Data">What is asked for.</param>
public sealed record ScanMessage<TData>([property: JsonPropertyName("data")] TData? Data)
    where TData : class;

/// <summary>Reads messages.</summary>
internal static class ScanMessage
{
    // As the data is written: ScanJson.
    private static readonly EventJson Json = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    /// <summary>Reads a <see cref="ScanEvents.PlaceRequestedType"/>.</summary>
    /// <exception cref="FormatException">It is none; the message names what is missing.</exception>
    public static PlaceRequested ReadPlace(string? text) =>
        Read(text, Json.ScanMessagePlaceRequested, """{"data":{"workflow":"compliance-scan-place/KEY"}}""") is { Workflow.Length: > 0 } place
            ? place
            : throw new FormatException("data.workflow is missing: name the scan of a place, as compliance-scan-place/KEY");

    /// <summary>Reads a <see cref="ScanEvents.ReportRequestedType"/>.</summary>
    /// <exception cref="FormatException">It is none; the message names what is missing.</exception>
    public static ReportRequested ReadReport(string? text) =>
        Read(text, Json.ScanMessageReportRequested, """{"data":{"workflow":"compliance-scan/KEY","attempt":1}}""") switch
        {
            { Workflow: not { Length: > 0 } } => throw new FormatException("data.workflow is missing: name the scan, as compliance-scan/KEY"),
            { Attempt: < 1 } report => throw new FormatException($"data.attempt is {report.Attempt}: attempts count from 1"),
            var report => report,
        };

    private static TData Read<TData>(string? text, JsonTypeInfo<ScanMessage<TData>> type, string form)
        where TData : class
    {
        try
        {
            return JsonSerializer.Deserialize(text ?? "", type)?.Data
                ?? throw new FormatException($"the message has no data: send {form}");
        }
        catch (JsonException e)
        {
            throw new FormatException($"the message is no JSON of a domain event: {e.Message} Remedy: send {form}", e);
        }
    }
}

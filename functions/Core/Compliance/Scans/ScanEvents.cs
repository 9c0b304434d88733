using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>What scans tell the world. Attributes: <c>account</c> and <c>region</c> of a place; <c>severity</c> and <c>page</c> (true when
/// a person is needed) of how a scan ended.</summary>
public static class ScanEvents
{
    /// <summary>A worker is wanted that scans a place.</summary>
    public const string PlaceRequestedType = "compliance-scan.place-requested";

    /// <summary>All places have ended: the report is wanted.</summary>
    public const string ReportRequestedType = "compliance-scan.report-requested";

    /// <summary>The report is out.</summary>
    public const string PublishedType = "compliance-scan.published";

    /// <summary>The report could not be written.</summary>
    public const string UnpublishedType = "compliance-scan.unpublished";

    internal static EventDraft PlaceRequested(WorkflowId place, ScanPlace where) => new(
        PlaceRequestedType,
        JsonSerializer.Serialize(new PlaceRequested(place.ToString()), ScanJson.Default.PlaceRequested),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["account"] = where.Account, ["region"] = where.Region });

    internal static EventDraft ReportRequested(WorkflowId scan, int attempt) => new(
        ReportRequestedType,
        JsonSerializer.Serialize(new ReportRequested(scan.ToString(), attempt), ScanJson.Default.ReportRequested),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["attempt"] = attempt.ToString(CultureInfo.InvariantCulture) });

    internal static EventDraft Ended(WorkflowId scan, ScanState state, PublishedReport? report, IReadOnlyList<string> reasons)
    {
        var missing = state.Tasks.Where(task => task.Status == ScanTaskStatus.Missing).Select(task => task.Place.ToString()).ToList();
        var data = new ScanAnnouncement(
            scan.ToString(), state.ScanId, report?.Score, missing.Count, [.. missing.Take(ScanAnnouncement.MaxPlaces)],
            report?.Location, report?.ManifestSha256, reasons);
        return new EventDraft(
            report is null ? UnpublishedType : PublishedType,
            JsonSerializer.Serialize(data, ScanJson.Default.ScanAnnouncement),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["severity"] = report is null ? "high" : missing.Count > 0 ? "medium" : "info",
                ["page"] = report is null ? "true" : "false",
            });
    }
}

namespace DataReliability.Core.Compliance.Scans;

/// <summary>The data of the events that tell how a scan ended.</summary>
/// <param name="Workflow">The scan, as <c>kind/key</c>.</param>
/// <param name="ScanId">Its id.</param>
/// <param name="Score">Its overall score; null without a report.</param>
/// <param name="MissingPlaces">How many places are missing.</param>
/// <param name="Missing">The first of them, <see cref="MaxPlaces"/> at most.</param>
/// <param name="Location">Where the report's files are; null without a report.</param>
/// <param name="ManifestSha256">Of the report's manifest: kept elsewhere, it proves the report. Null without one.</param>
/// <param name="Reasons">Why, for people.</param>
public sealed record ScanAnnouncement(
    string Workflow,
    string ScanId,
    Score? Score,
    int MissingPlaces,
    IReadOnlyList<string> Missing,
    string? Location,
    string? ManifestSha256,
    IReadOnlyList<string> Reasons)
{
    /// <summary>How many missing places are named.</summary>
    public const int MaxPlaces = 100;
}

namespace DataReliability.ComplianceReport.Manifests;

/// <summary>
/// What a report consists of, what it was judged on and which report came before it: <c>manifest.json</c>. Whoever has
/// the SHA-256 of a manifest can tell whether any file of that report or of an earlier one was changed since.
/// </summary>
public sealed record ReportManifest
{
    /// <summary>The only version so far.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The name of its file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The layout of this record.</summary>
    public required int Version { get; init; }

    /// <summary>The scan that it reports.</summary>
    public required string Scan { get; init; }

    /// <summary>When the report was written, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The SHA-256 of the inventory that was judged, as the scan computed it: 64 lower-case hexadecimal digits.</summary>
    public required string InventorySha256 { get; init; }

    /// <summary>The report before this one; null for the first.</summary>
    public required ManifestLink? Previous { get; init; }

    /// <summary>Every file of the report but this one, by path in ordinal order.</summary>
    public required IReadOnlyList<FileDigest> Files { get; init; }
}

namespace DataReliability.Core.Compliance.Scans;

/// <summary>The data of <see cref="ScanEvents.PlaceRequestedType"/>.</summary>
/// <param name="Workflow">The scan of a place: <c>compliance-scan-place/KEY</c>.</param>
public sealed record PlaceRequested(string Workflow);

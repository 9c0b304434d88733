namespace DataReliability.Core.Compliance.Scans;

/// <summary>What a scan sees.</summary>
public abstract record ScanObservation
{
    private ScanObservation()
    {
    }

    /// <summary>Nothing that matters now.</summary>
    public sealed record Idle : ScanObservation;

    /// <summary>How far its places came.</summary>
    /// <param name="Places">One a place, in the order of the scope.</param>
    public sealed record PlacesSeen(IReadOnlyList<PlaceProgress> Places) : ScanObservation;

    /// <summary>Its report is out.</summary>
    /// <param name="Report">The report.</param>
    public sealed record Published(PublishedReport Report) : ScanObservation;
}

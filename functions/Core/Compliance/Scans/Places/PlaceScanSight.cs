namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>Who looks at the scan of a place. Its world is read page by page, by its effect.</summary>
public enum PlaceScanSight
{
    /// <summary>The tick, which reads no inventory: it asks for a worker again where none comes forward.</summary>
    Tick,

    /// <summary>A worker, which has time to read pages.</summary>
    Worker,

    /// <summary>A worker whose time is up: another goes on.</summary>
    OutOfTime,
}

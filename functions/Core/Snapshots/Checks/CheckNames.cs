namespace DataReliability.Core.Snapshots.Checks;

/// <summary>The names of checks, as <see cref="CheckResult.Check"/> carries them.</summary>
public static class CheckNames
{
    /// <summary>The database answers.</summary>
    public const string Connection = "connection";

    /// <summary>Every page can be read and its checksum holds.</summary>
    public const string Pages = "pages";

    /// <summary>Heaps and btrees are structured as they should be.</summary>
    public const string Structure = "amcheck";

    /// <summary>No table shrank.</summary>
    public const string RowCounts = "row-counts";

    /// <summary>The newest row is new enough.</summary>
    public const string Freshness = "freshness";

    /// <summary>The check of one SQL assertion.</summary>
    public static string Assertion(string name) => $"assertion:{name}";
}

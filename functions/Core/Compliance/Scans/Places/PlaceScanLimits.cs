namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>How patient the scan of a place is.</summary>
public sealed record PlaceScanLimits
{
    /// <summary>How long a worker may be silent before another is asked for. Default 12 minutes: longer than a worker's lease.</summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromMinutes(12);

    /// <summary>How often a worker is asked for without a page read since, before the place is given up. Default 5.</summary>
    public int MaxAsked { get; init; } = 5;

    /// <summary>How many steps in a row may read no page before the place is given up. Default 5.</summary>
    public int MaxFailed { get; init; } = 5;

    /// <summary>How long after a step that read no page the next one is tried; doubled with each in a row. Default 15 seconds.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one step reads pages before it records how far it came. Default 30 seconds.</summary>
    public TimeSpan StepTime { get; init; } = TimeSpan.FromSeconds(30);
}

namespace DataReliability.Dr.Up;

/// <summary>How a <c>dr up</c> runs.</summary>
public sealed record UpOptions
{
    /// <summary>The port on loopback; 0 for a free one; null for a free one too, but with a directory that of the last time if it is free.</summary>
    public int? Port { get; init; }

    /// <summary>How many modelled seconds pass in a real one; 1 to 1000. Default 60. A manual clock has none.</summary>
    public double Speed { get; init; } = 60;

    /// <summary>Whether time stands still until somebody advances it.</summary>
    public bool ManualClock { get; init; }

    /// <summary>Where everything is kept for the next one; null to keep nothing.</summary>
    public string? Directory { get; init; }

    /// <summary>How many instances of metadata only there are besides, with clusters, snapshots and tables in proportion; null for none, or
    /// with a directory as many as the last time.</summary>
    public int? Fleet { get; init; }

    /// <summary>Whether the output is for machines.</summary>
    public bool Json { get; init; }
}

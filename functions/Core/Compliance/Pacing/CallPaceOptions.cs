namespace DataReliability.Core.Compliance.Pacing;

/// <summary>The bounds of a <see cref="CallPace"/>. AWS publishes no limit of most of its reads: the pace finds it.</summary>
public sealed record CallPaceOptions
{
    /// <summary>Calls a second to begin with. Default 40.</summary>
    public double Start { get; init; } = 40;

    /// <summary>Calls a second at most. Default 100.</summary>
    public double Most { get; init; } = 100;

    /// <summary>Calls a second at least, however often AWS throttles. Default 0.5.</summary>
    public double Least { get; init; } = 0.5;

    /// <summary>Calls that may go out at once after a pause. Default 20.</summary>
    public double Burst { get; init; } = 20;

    /// <summary>How many calls a second the pace gains in each second without throttling. Default 0.5: slower than it loses them.</summary>
    public double Recovery { get; init; } = 0.5;
}

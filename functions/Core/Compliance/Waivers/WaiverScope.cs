namespace DataReliability.Core.Compliance.Waivers;

/// <summary>What a waiver covers: what meets every condition that is given. At least <see cref="Controls"/> is.</summary>
public sealed record WaiverScope
{
    /// <summary>Controls by id, such as <c>RDS.5</c>. At least one: nobody waives whatever may come.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>Accounts; empty for all.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Regions; empty for all.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The resource's identifier or ARN, with <c>*</c> and <c>?</c> as wildcards, in any case; null for all.</summary>
    public string? Resource { get; init; }

    /// <summary>A tag that the resource carries; null for any. Tags that could not be read match none.</summary>
    public WaiverTag? Tag { get; init; }
}

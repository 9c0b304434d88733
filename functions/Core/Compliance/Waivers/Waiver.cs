namespace DataReliability.Core.Compliance.Waivers;

/// <summary>A failure that somebody answers for until a day. It never changes a judgement: it says how a failure counts.</summary>
public sealed record Waiver
{
    /// <summary>Its name: lower-case letters, digits and hyphens, at most 64.</summary>
    public required string Id { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Why it is acceptable, for auditors.</summary>
    public required string Reason { get; init; }

    /// <summary>Who agreed; not the owner.</summary>
    public required string Approver { get; init; }

    /// <summary>What it covers.</summary>
    public required WaiverScope Scope { get; init; }

    /// <summary>When it was agreed. It also covers failures found before.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it ends, exclusive. A waiver without an end can't be written.</summary>
    public required DateTimeOffset Expires { get; init; }
}

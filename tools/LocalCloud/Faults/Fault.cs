namespace DataReliability.LocalCloud.Faults;

/// <summary>Something that is to go wrong, until it is cleared, used up or over.</summary>
/// <param name="Kind">The name of a <see cref="FaultKind"/>, such as throttle.</param>
public sealed record Fault(string Kind)
{
    /// <summary>Set when the fault is injected; clears it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The signing name of the service it hits; null for any.</summary>
    public string? Service { get; init; }

    /// <summary>The operation it hits; null for any.</summary>
    public string? Action { get; init; }

    /// <summary>The resource it hits; null for any. For faults of calls: what the call names, by name or ARN.</summary>
    public string? Resource { get; init; }

    /// <summary>The function it hits, by logical id; null for any. For faults of calls: the caller, or person.</summary>
    public string? Function { get; init; }

    /// <summary>Shorthand: the function, for kinds that hit calls and functions; else the resource.</summary>
    public string? Target { get; init; }

    /// <summary>The share of occasions it strikes on, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many times it strikes before it is used up; null for no end.</summary>
    public int? Times { get; init; }

    /// <summary>How many occasions it lets pass before it strikes; 0 when left out.</summary>
    public int? After { get; init; }

    /// <summary>Decides what a probability decides; null for the number in the id. The same seed and occasions strike alike.</summary>
    public int? Seed { get; init; }

    /// <summary>How long it is in force, in modelled time, ISO 8601, such as PT10M; null for no end.</summary>
    public string? Duration { get; init; }

    /// <summary>Modelled seconds; what they mean, the kind says.</summary>
    public double? Seconds { get; init; }

    /// <summary>How many occasions a second it lets pass, in real time, before it strikes, and as many at once; null for none.</summary>
    public double? PerSecond { get; init; }

    /// <summary>What the kind says: a status, a relation.</summary>
    public string? Value { get; init; }

    /// <summary>For corrupt-page: the block, from 0.</summary>
    public int? Block { get; init; }
}

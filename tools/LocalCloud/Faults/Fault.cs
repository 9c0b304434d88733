namespace DataReliability.LocalCloud.Faults;

/// <summary>Something that is to go wrong, until it is cleared or used up.</summary>
/// <param name="Kind">throttle, deny, error, delay, timeout-after (takes effect, then times out), lose-events, duplicate-events,
/// reorder-events, hold-status, corrupt-page, kill-function.</param>
public sealed record Fault(string Kind)
{
    /// <summary>Set by the list when the fault is injected; clears it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The signing name of the service it hits; null for any.</summary>
    public string? Service { get; init; }

    /// <summary>The operation it hits; null for any.</summary>
    public string? Action { get; init; }

    /// <summary>What it hits: a database or snapshot identifier, a function's logical id; null for any.</summary>
    public string? Target { get; init; }

    /// <summary>The share of calls it hits, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many times it strikes before it is used up; null for no end.</summary>
    public int? Times { get; init; }

    /// <summary>Modelled seconds, for delay.</summary>
    public double? Seconds { get; init; }

    /// <summary>For hold-status: the status. For corrupt-page: the relation, as schema.name.</summary>
    public string? Value { get; init; }

    /// <summary>For corrupt-page: the block, from 0.</summary>
    public int? Block { get; init; }
}

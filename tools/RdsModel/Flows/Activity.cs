using System.Collections.Immutable;

namespace DataReliability.RdsModel.Flows;

/// <summary>Something that is being done to a resource: where a <see cref="Flow{T}"/> stands. Its stage ends when its time is
/// over, its engine work is done and no fault holds the status.</summary>
public sealed record Activity
{
    /// <summary>The name of the flow, such as reboot.</summary>
    public required string Flow { get; init; }

    /// <summary>The stage, from 0; -1 before the flow has begun.</summary>
    public int Stage { get; init; } = -1;

    /// <summary>When the flow began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When the stage's modelled time is over.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>The engine work that the stage waits for.</summary>
    public ImmutableArray<string> Work { get; init; } = [];

    /// <summary>What the flow needs to know, by name.</summary>
    public ImmutableSortedDictionary<string, string> Arguments { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>An argument; null where there is none.</summary>
    public string? this[string name] => Arguments.GetValueOrDefault(name);
}

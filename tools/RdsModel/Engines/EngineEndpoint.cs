using System.Collections.Immutable;

namespace DataReliability.RdsModel.Engines;

/// <summary>An endpoint of a cluster.</summary>
/// <param name="Name">Unique in its group.</param>
/// <param name="Role">writer, reader, or any.</param>
/// <param name="Address">The host name, or the address, that callers are told.</param>
public sealed record EngineEndpoint(string Name, string Role, string Address)
{
    /// <summary>The endpoint on whose port this one is too, at another address; null for a port of its own.</summary>
    public string? SharesPort { get; init; }

    /// <summary>The members that it leads to; null for all.</summary>
    public ImmutableArray<string>? Members { get; init; }

    /// <summary>The members that it does not lead to.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];
}

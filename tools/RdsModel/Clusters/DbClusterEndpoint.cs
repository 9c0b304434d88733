using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters;

/// <summary>A custom endpoint of an Aurora cluster.</summary>
/// <param name="Cluster">The identifier of its cluster.</param>
/// <param name="Type">READER or ANY.</param>
/// <param name="Number">Unique in its cluster, from 3: tells its address from those of the others.</param>
public sealed record DbClusterEndpoint(string Id, string Arn, string Cluster, string ResourceId, string Type, int Number) : ITagged
{
    /// <summary>The identifiers of the instances that it leads to; empty for all but the excluded ones.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The identifiers of the instances that it does not lead to.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <inheritdoc/>
    public ImmutableArray<Tag> Tags { get; init; } = [];
}

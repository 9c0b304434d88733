using System.Collections.Immutable;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters;

/// <summary>A global database: clusters in several Regions, one of which takes writes. It belongs to no Region, so it is kept in
/// a world of its own, <see cref="Region"/>.</summary>
public sealed record GlobalCluster : ITagged
{
    /// <summary>The Region in whose world an account's global clusters are kept.</summary>
    public const string Region = "aws-global";

    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Arn { get; init; }

    public required string ResourceId { get; init; }
    public required string Engine { get; init; }
    public required string EngineVersion { get; init; }
    public string? DatabaseName { get; init; }
    public string Status { get; init; } = "available";
    public bool DeletionProtection { get; init; }
    public bool IsEncrypted { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The ARN of the cluster that takes writes; null while there is none.</summary>
    public string? Writer { get; init; }

    /// <summary>The ARNs of all its clusters.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>The operation that is under way; null for none.</summary>
    public GlobalOperation? Operation { get; init; }
}

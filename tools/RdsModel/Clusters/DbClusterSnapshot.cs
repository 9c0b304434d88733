using System.Collections.Immutable;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters;

/// <summary>A DB cluster snapshot: what the cluster was, and a copy of its data.</summary>
/// <param name="Source">The cluster when the snapshot was taken.</param>
public sealed record DbClusterSnapshot(string Id, string Arn, DbCluster Source) : ITagged, IActive<DbClusterSnapshot>
{
    /// <summary>manual or automated.</summary>
    public string Type { get; init; } = "manual";

    /// <inheritdoc/>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <inheritdoc/>
    public string Status { get; init; } = "creating";

    public string? KmsKeyId { get; init; }

    /// <summary>The ARN of the snapshot that this is a copy of.</summary>
    public string? SourceArn { get; init; }

    public DateTimeOffset Started { get; init; }

    /// <summary>When it was made; null until it is.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>The accounts that may restore it; <c>all</c> makes it public.</summary>
    public ImmutableArray<string> SharedWith { get; init; } = [];

    /// <summary>The id of the engine's copy of the data; null for metadata only.</summary>
    public string? Copy { get; init; }

    public string? Failure { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <inheritdoc/>
    public DbClusterSnapshot At(string status, ImmutableArray<Activity> activities) => this with { Status = status, Activities = activities };
}

using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DB cluster: Aurora, Multi-AZ, Neptune or DocumentDB. From rds:DescribeDBClusters unless said.</summary>
public sealed record DBCluster : DatabaseResource
{
    /// <summary>EngineMode, such as <c>provisioned</c> or <c>serverless</c>; null when the answer holds none.</summary>
    public Read<string?> EngineMode { get; init; }

    /// <summary>BacktrackWindow in seconds; 0 for none, also when the answer holds none.</summary>
    public Read<long> BacktrackSeconds { get; init; }

    /// <summary>DBClusterMembers; empty when it has none.</summary>
    public Read<IReadOnlyList<ClusterMember>> Members { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBCluster;
}

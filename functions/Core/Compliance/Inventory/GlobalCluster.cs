using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>An Aurora global database (rds:DescribeGlobalClusters). Listed in each Region that has a member.</summary>
public sealed record GlobalCluster : Resource
{
    /// <summary>Such as <c>aurora-mysql</c>.</summary>
    public Read<string> Engine { get; init; }

    /// <summary>Such as <c>8.0.mysql_aurora.3.08.0</c>.</summary>
    public Read<string> EngineVersion { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.GlobalCluster;
}

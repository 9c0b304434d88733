using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A snapshot of a DB cluster.</summary>
public sealed record DBClusterSnapshot : RdsSnapshot
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBClusterSnapshot;
}

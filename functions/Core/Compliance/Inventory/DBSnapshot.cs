using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A snapshot of a DB instance.</summary>
public sealed record DBSnapshot : RdsSnapshot
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBSnapshot;
}

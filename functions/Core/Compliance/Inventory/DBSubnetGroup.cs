using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DB subnet group (rds:DescribeDBSubnetGroups; its tags come from tag:GetResources).</summary>
public sealed record DBSubnetGroup : Resource
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBSubnetGroup;
}

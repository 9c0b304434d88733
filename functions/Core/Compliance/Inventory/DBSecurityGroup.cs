using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DB security group, of EC2-Classic (rds:DescribeDBSecurityGroups; its tags come from tag:GetResources).</summary>
public sealed record DBSecurityGroup : Resource
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBSecurityGroup;
}

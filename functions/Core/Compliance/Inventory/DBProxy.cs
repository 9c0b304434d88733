using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>An RDS proxy (rds:DescribeDBProxies).</summary>
public sealed record DBProxy : Resource
{
    /// <summary>RequireTLS.</summary>
    public Read<bool> RequireTls { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DBProxy;
}

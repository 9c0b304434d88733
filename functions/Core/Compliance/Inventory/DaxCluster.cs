using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DAX cluster (dax:DescribeClusters; its tags come from dax:ListTags, and no control reads them).</summary>
public sealed record DaxCluster : Resource
{
    /// <summary>SSEDescription.Status, such as <c>ENABLED</c>; <c>DISABLED</c> when the answer holds none.</summary>
    public Read<string> EncryptionStatus { get; init; }

    /// <summary>ClusterEndpointEncryptionType: <c>NONE</c> or <c>TLS</c>; NONE when the answer holds none.</summary>
    public Read<string> EndpointEncryption { get; init; }

    /// <summary>AvailabilityZone of each of its nodes.</summary>
    public Read<IReadOnlyList<string>> NodeZones { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Type => ResourceTypes.DaxCluster;
}

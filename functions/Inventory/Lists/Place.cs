using Amazon;

namespace DataReliability.Inventory.Lists;

/// <summary>Whose inventory it is, and how its resources are named.</summary>
internal sealed record Place(string Account, string Region)
{
    /// <summary>The ARN that AWS gave, or else the one that it would give.</summary>
    public string Arn(string? given, string service, string resource) => string.IsNullOrEmpty(given)
        ? $"arn:{RegionEndpoint.GetBySystemName(Region).PartitionName}:{service}:{Region}:{Account}:{resource}"
        : given;
}

using System.Globalization;
using Amazon;

namespace DataReliability.Inventory.Access;

/// <summary>The role that lets a scan read an account: the same name and external id in each.</summary>
/// <param name="Name">Its name, with its path but for the leading slash.</param>
/// <param name="ExternalId">What it demands to hear; null for nothing.</param>
public sealed record ScanRole(string Name, string? ExternalId)
{
    /// <summary>Its ARN in an account.</summary>
    /// <param name="account">Twelve digits.</param>
    /// <param name="region">Any of the Regions there: names the partition.</param>
    public string Arn(string account, string region) => string.Create(
        CultureInfo.InvariantCulture, $"arn:{RegionEndpoint.GetBySystemName(region).PartitionName}:iam::{account}:role/{Name}");
}

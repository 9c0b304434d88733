using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The resource that is mended.</summary>
/// <param name="Account">Twelve digits.</param>
/// <param name="Region">Such as <c>eu-west-1</c>.</param>
/// <param name="Type">Of <see cref="ResourceTypes"/>: an instance, a cluster, or a snapshot of one.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Lane">As in <see cref="RemediationSubject.Lane"/>: what tells it from another of the same name.</param>
public sealed record RemediationTarget(string Account, string Region, string Type, string Arn, string Id, string Lane)
{
    /// <summary>The types that can be mended.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [ResourceTypes.DBInstance, ResourceTypes.DBCluster, ResourceTypes.DBSnapshot, ResourceTypes.DBClusterSnapshot];
}

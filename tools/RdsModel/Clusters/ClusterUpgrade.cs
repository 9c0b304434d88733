namespace DataReliability.RdsModel.Clusters;

/// <summary>An upgrade of a cluster and all its instances.</summary>
/// <param name="Version">The new version.</param>
/// <param name="ParameterGroup">The cluster's parameter group from then on.</param>
/// <param name="InstanceParameterGroup">The instances' parameter group from then on; null to leave each its own.</param>
/// <param name="IsMajor">Whether it is to another major version.</param>
public sealed record ClusterUpgrade(string Version, string ParameterGroup, string? InstanceParameterGroup, bool IsMajor);

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>An instance of a cluster, as the cluster describes it.</summary>
/// <param name="InstanceId">DBInstanceIdentifier.</param>
/// <param name="IsWriter">IsClusterWriter.</param>
/// <param name="PromotionTier">0 is promoted first, 15 last; null for engines without.</param>
/// <param name="ParameterGroupStatus">DBClusterParameterGroupStatus, such as <c>in-sync</c>.</param>
public sealed record ClusterMember(string InstanceId, bool IsWriter, int? PromotionTier, string ParameterGroupStatus);

namespace DataReliability.RdsModel.Clusters;

/// <summary>A switchover or failover of a global cluster: its FailoverState.</summary>
/// <param name="Status">pending, switching-over or failing-over.</param>
/// <param name="From">The ARN of the cluster that takes writes so far.</param>
/// <param name="To">The ARN of the one that is to.</param>
public sealed record GlobalOperation(string Status, string From, string To, bool IsDataLossAllowed);

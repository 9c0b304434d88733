namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Where restores live.</summary>
/// <param name="SubnetGroup">The DB subnet group, of subnets without a way in or out.</param>
/// <param name="SecurityGroupId">The security group that admits only the data checks and lets nothing out.</param>
/// <param name="ParameterGroupPrefix">Parameter groups are named this and the family, such as <c>postgres17</c>; they turn
/// job schedulers and logical workers off.</param>
public sealed record RestorePlace(string SubnetGroup, string SecurityGroupId, string ParameterGroupPrefix)
{
    /// <summary>The parameter group for a version of PostgreSQL.</summary>
    /// <param name="engineVersion">Such as <c>17.6</c>.</param>
    public string ParameterGroup(string engineVersion) => $"{ParameterGroupPrefix}postgres{engineVersion.Split('.')[0]}";
}

namespace DataReliability.Core.Compliance.Inventory;

/// <summary>How a table's reads or writes scale.</summary>
/// <param name="MinimumCapacity">MinCapacity of the scalable target, in units.</param>
/// <param name="TargetUtilization">TargetValue of its target tracking policy, in percent; null without a policy, and then it does not scale.</param>
public sealed record TableScaling(int MinimumCapacity, double? TargetUtilization);

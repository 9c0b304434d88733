namespace DataReliability.Core.Compliance;

/// <summary>What a table's scaling must keep to.</summary>
/// <param name="MinimumCapacity">Units that it scales down to at least, 1 to 40,000; null for any.</param>
/// <param name="TargetUtilization">Percent that it scales at, 20 to 90; null for any.</param>
public sealed record ScalingBounds(int? MinimumCapacity = null, int? TargetUtilization = null);

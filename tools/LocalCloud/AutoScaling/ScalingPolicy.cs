namespace DataReliability.LocalCloud.AutoScaling;

/// <summary>How something is scaled.</summary>
/// <param name="Target">The key of its <see cref="ScalableTarget"/>.</param>
/// <param name="Value">The target value of target tracking; null for other types.</param>
internal sealed record ScalingPolicy(string Name, string Target, string Type, double? Value, DateTimeOffset Created);

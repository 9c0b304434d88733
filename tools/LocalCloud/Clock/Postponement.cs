namespace DataReliability.LocalCloud.Clock;

/// <summary>What is to be done later.</summary>
/// <param name="Due">When, in modelled time.</param>
/// <param name="Order">Its place among what is due at one instant.</param>
internal sealed record Postponement<T>(T What, DateTimeOffset Due, long Order);

namespace DataReliability.Core.Fleet;

/// <summary>What a tier of databases is promised, and how that is proven.</summary>
/// <param name="Name">critical, standard or low, or another name that the policy declares.</param>
/// <param name="Rpo">How much data may be lost, as time. At least 1 minute.</param>
/// <param name="Rto">How long a restore may take until data is served. At least 1 minute.</param>
/// <param name="Cadence">How often a snapshot is validated. At least 1 hour.</param>
/// <param name="Checks">What a validation checks.</param>
public sealed record TierPolicy(string Name, TimeSpan Rpo, TimeSpan Rto, TimeSpan Cadence, CheckPolicy Checks);

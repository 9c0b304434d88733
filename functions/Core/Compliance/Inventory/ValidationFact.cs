namespace DataReliability.Core.Compliance.Inventory;

/// <summary>What our own records say of the validation of a database's snapshots.</summary>
/// <param name="LastPassedAt">When the last validation that passed ended; null when none did.</param>
/// <param name="LastVerdict">Of the last one of all: <c>passed</c>, <c>failed</c> or <c>inconclusive</c>.</param>
/// <param name="Rto">How long the last restore took until data was served; null when it never was.</param>
public sealed record ValidationFact(DateTimeOffset? LastPassedAt, string LastVerdict, TimeSpan? Rto);

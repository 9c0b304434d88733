namespace DataReliability.LocalCloud.Clock;

/// <summary>What outlives a process of its clock.</summary>
/// <param name="Speed">How many modelled seconds pass in a real one; null for a manual clock.</param>
/// <param name="Started">When it began, or where a manual clock began to stand.</param>
/// <param name="Modelled">The modelled time then, or where a manual clock stands now.</param>
internal sealed record ClockRecord(double? Speed, DateTimeOffset Started, DateTimeOffset Modelled);

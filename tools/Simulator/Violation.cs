namespace DataReliability.Simulator;

/// <summary>An invariant that did not hold.</summary>
/// <param name="Invariant">Its name in <see cref="Invariants"/>.</param>
/// <param name="What">What was seen.</param>
/// <param name="At">The true time.</param>
public sealed record Violation(string Invariant, string What, DateTimeOffset At);

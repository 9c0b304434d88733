namespace DataReliability.Core.Snapshots.Validation;

/// <summary>One line of what a validation did and saw, for its evidence.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Status">The status after it.</param>
/// <param name="Text">For people.</param>
public sealed record ValidationStep(DateTimeOffset At, string Status, string Text);

namespace DataReliability.Core.Fleet;

/// <summary>How far a table may shrink from one passed validation to the next.</summary>
/// <param name="MaxDecrease">The share of rows that a table may lose, 0 to 1. Default 0.2.</param>
/// <param name="MinRows">Tables that had fewer rows at the baseline are not judged. Default 100.</param>
public sealed record RowCountPolicy(double MaxDecrease = 0.2, long MinRows = 100);

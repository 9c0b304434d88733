namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The data of <c>snapshot-validation.checks-requested</c>. Holds neither address nor password: both come of the record.</summary>
/// <param name="Workflow">The validation that asks, as <c>kind/key</c>.</param>
/// <param name="Attempt">The attempt that the report has to answer.</param>
public sealed record ChecksRequested(string Workflow, int Attempt);

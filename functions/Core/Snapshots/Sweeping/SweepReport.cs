namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>The data of <c>restore-sweep.swept</c>, <c>restore-sweep.failed</c> and <c>restore-sweep.refused</c>.</summary>
/// <param name="Restore">The instance's name.</param>
/// <param name="ResourceId">The instance's DbiResourceId.</param>
/// <param name="Workflow">The validation that its tag names.</param>
/// <param name="Cause">Why it was looked into.</param>
/// <param name="Reasons">What came of it.</param>
public sealed record SweepReport(string Restore, string ResourceId, string Workflow, string Cause, IReadOnlyList<string> Reasons);

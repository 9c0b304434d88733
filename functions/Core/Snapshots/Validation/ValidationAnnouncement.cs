namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The data of every other event of a validation.</summary>
/// <param name="Workflow">The validation, as <c>kind/key</c>.</param>
/// <param name="Database">The database's identifier.</param>
/// <param name="ResourceId">The database's DbiResourceId.</param>
/// <param name="Tier">The database's tier.</param>
/// <param name="SnapshotId">The snapshot.</param>
/// <param name="SnapshotArn">The snapshot's ARN.</param>
/// <param name="Restore">The name of the throw-away instance.</param>
/// <param name="Verdict"><c>passed</c>, <c>failed</c> or <c>inconclusive</c>; null before the verdict.</param>
/// <param name="Teardown"><c>torn-down</c>, <c>nothing-to-tear-down</c> or <c>teardown-failed</c>; null before the end.</param>
/// <param name="Reasons">Why, for people.</param>
/// <param name="Evidence">The evidence document's name; null before the end.</param>
public sealed record ValidationAnnouncement(
    string Workflow,
    string Database,
    string ResourceId,
    string Tier,
    string SnapshotId,
    string SnapshotArn,
    string Restore,
    string? Verdict,
    string? Teardown,
    IReadOnlyList<string> Reasons,
    string? Evidence);

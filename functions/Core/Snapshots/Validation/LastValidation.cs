using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What the planner remembers of a database: its last validation. Filed as <c>last-validation/RESOURCE-ID</c> when
/// one starts and again when it ends.</summary>
/// <param name="Workflow">The validation, as <c>kind/key</c>.</param>
/// <param name="Database">The database's identifier.</param>
/// <param name="SnapshotArn">The snapshot.</param>
/// <param name="SnapshotTakenAt">When the snapshot was first taken.</param>
/// <param name="Attempt">Counts the validations of this snapshot, from 1.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Verdict"><c>passed</c>, <c>failed</c> or <c>inconclusive</c>; null while it runs.</param>
/// <param name="History">What the validations that have ended prove, this one among them once it has; null before the first
/// has ended.</param>
public sealed record LastValidation(
    string Workflow,
    string Database,
    string SnapshotArn,
    DateTimeOffset SnapshotTakenAt,
    int Attempt,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Verdict,
    ValidationFact? History = null)
{
    /// <summary>What is proven; null when no validation has ended. Those that were filed without a history prove what they
    /// say themselves.</summary>
    [JsonIgnore]
    public ValidationFact? Proven => History
        ?? (Verdict is null ? null : new ValidationFact(Verdict == ValidationStatus.Of(ValidationVerdict.Passed) ? EndedAt : null, Verdict, Rto: null));
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What a validation proves: filed as <c>evidence/KEY</c> when it ends. Times are UTC.</summary>
public sealed record ValidationEvidence
{
    /// <summary>The shape's version: 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The validation, as <c>kind/key</c>.</summary>
    public required string Workflow { get; init; }

    /// <summary>The stack that ran it.</summary>
    public required string Stack { get; init; }

    /// <summary>The snapshot and its database.</summary>
    public required ValidationSubject Subject { get; init; }

    /// <summary>Counts the validations of this snapshot, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>The policy that it was measured by.</summary>
    public required TierPolicy Tier { get; init; }

    /// <summary><c>passed</c>, <c>failed</c> or <c>inconclusive</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Every check and what it found; empty when none ran.</summary>
    public required IReadOnlyList<CheckResult> Results { get; init; }

    /// <summary>Rows by table; null when they were not counted.</summary>
    public IReadOnlyDictionary<string, long>? RowCounts { get; init; }

    /// <summary>How long each part of the restore took.</summary>
    public required RtoParts Rto { get; init; }

    /// <summary>How much data a restore of this snapshot would have lost.</summary>
    public required RpoMeasure Rpo { get; init; }

    /// <summary>The throw-away instance's name.</summary>
    public required string Restore { get; init; }

    /// <summary>The throw-away instance's DbiResourceId; null when it was never seen.</summary>
    public string? RestoreResourceId { get; init; }

    /// <summary><c>torn-down</c>, <c>nothing-to-tear-down</c> or <c>teardown-failed</c>.</summary>
    public required string Teardown { get; init; }

    /// <summary>When things happened.</summary>
    public required ValidationTimes Times { get; init; }

    /// <summary>What was done and seen, oldest first.</summary>
    public required IReadOnlyList<ValidationStep> Steps { get; init; }

    /// <summary>The evidence of an ended validation.</summary>
    public static ValidationEvidence Of(string workflow, ValidationState state) => new()
    {
        Workflow = workflow,
        Stack = state.Restore.Stack,
        Subject = state.Subject,
        Attempt = state.Attempt,
        Tier = state.Tier,
        Verdict = ValidationStatus.Of(state.Verdict ?? ValidationVerdict.Inconclusive),
        Reasons = state.Reasons,
        Results = state.Report?.Results ?? [],
        RowCounts = state.Report?.RowCounts,
        Rto = RtoParts.Of(state, state.Report),
        Rpo = RpoMeasure.Of(state),
        Restore = state.Restore.Name,
        RestoreResourceId = state.Restore.ResourceId,
        Teardown = ValidationStatus.Of(state.TeardownResult ?? TeardownResult.NothingToTearDown),
        Times = state.Times,
        Steps = state.Steps,
    };
}

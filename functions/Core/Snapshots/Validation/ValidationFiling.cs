using System.Text.Json;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The documents of validations.</summary>
public static class ValidationFiling
{
    /// <summary>The collection of <see cref="ValidationEvidence"/>, by the workflow's key.</summary>
    public const string Evidence = "evidence";

    /// <summary>The collection of <see cref="Snapshots.Baseline"/>, by the database's DbiResourceId.</summary>
    public const string Baseline = "baseline";

    /// <summary>The collection of <see cref="Validation.LastValidation"/>, by the database's DbiResourceId.</summary>
    public const string LastValidation = "last-validation";

    /// <summary>What is filed when a validation starts.</summary>
    public static Document Started(WorkflowId id, ValidationState state) => Last(id, state);

    /// <summary>What is filed when a validation ends. Only what passed becomes a baseline.</summary>
    internal static IReadOnlyList<Document> Of(WorkflowId id, ValidationState state)
    {
        var evidence = ValidationEvidence.Of(id.ToString(), state);
        var documents = new List<Document>
        {
            new(Evidence, id.Key, JsonSerializer.Serialize(evidence, SnapshotJson.Default.ValidationEvidence)),
            Last(id, state),
        };
        if (state is { Verdict: ValidationVerdict.Passed, Report.RowCounts: { } rows, Times.CheckedAt: { } at })
        {
            var baseline = new Baseline(id.ToString(), state.Subject.SnapshotId, at, rows);
            documents.Add(new(Baseline, state.Subject.ResourceId, JsonSerializer.Serialize(baseline, SnapshotJson.Default.Baseline)));
        }

        return documents;
    }

    private static Document Last(WorkflowId id, ValidationState state)
    {
        var last = new LastValidation(
            id.ToString(),
            state.Subject.Database,
            state.Subject.SnapshotArn,
            state.Subject.TakenAt,
            state.Attempt,
            state.Times.StartedAt,
            state.Times.EndedAt,
            state.Verdict is { } verdict ? ValidationStatus.Of(verdict) : null,
            History(state));
        return new(LastValidation, state.Subject.ResourceId, JsonSerializer.Serialize(last, SnapshotJson.Default.LastValidation));
    }

    // A time once measured stands until the next restore is measured.
    private static ValidationFact? History(ValidationState state) => state is { Verdict: { } verdict, Times.EndedAt: { } endedAt }
        ? new ValidationFact(
            verdict == ValidationVerdict.Passed ? endedAt : state.Earlier?.LastPassedAt,
            ValidationStatus.Of(verdict),
            RtoParts.Of(state, state.Report).Served ?? state.Earlier?.Rto)
        : state.Earlier;
}

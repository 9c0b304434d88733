using System.Text.Json;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What validations tell the world. Attributes: <c>database</c>, <c>severity</c> (critical, high, medium or info),
/// <c>page</c> (true when a person is needed), <c>verdict</c> once there is one.</summary>
public static class ValidationEvents
{
    /// <summary>Data checks are wanted.</summary>
    public const string ChecksRequestedType = "snapshot-validation.checks-requested";

    /// <summary>A restore may have outlived its validation.</summary>
    public const string TeardownFailedType = "snapshot-validation.teardown-failed";

    /// <summary>A restore was open to others.</summary>
    public const string IsolationBrokenType = "snapshot-validation.isolation-broken";

    /// <summary>Another instance has the restore's name.</summary>
    public const string NameTakenType = "snapshot-validation.name-taken";

    internal static EventDraft ChecksRequested(WorkflowId id, ValidationState state, int attempt) => new(
        ChecksRequestedType,
        JsonSerializer.Serialize(new ChecksRequested(id.ToString(), attempt), SnapshotJson.Default.ChecksRequested),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["database"] = state.Subject.Database });

    internal static EventDraft IsolationBroken(WorkflowId id, ValidationState state, IReadOnlyList<string> reasons) =>
        Announce(IsolationBrokenType, id, state, reasons, "critical", page: true);

    internal static EventDraft NameTaken(WorkflowId id, ValidationState state, IReadOnlyList<string> reasons) =>
        Announce(NameTakenType, id, state, reasons, "high", page: true);

    internal static IEnumerable<EventDraft> Ended(WorkflowId id, ValidationState state, IReadOnlyList<string> teardownReasons)
    {
        var verdict = state.Verdict ?? ValidationVerdict.Inconclusive;
        var severity = verdict switch
        {
            ValidationVerdict.Passed => "info",
            ValidationVerdict.Failed => "high",
            _ => "medium",
        };
        yield return Announce(
            $"{ValidationWorkflow.KindName}.{ValidationStatus.Of(verdict)}", id, state, state.Reasons, severity, verdict == ValidationVerdict.Failed);
        if (state.TeardownResult == TeardownResult.TeardownFailed)
            yield return Announce(TeardownFailedType, id, state, teardownReasons, "high", page: true);
    }

    private static EventDraft Announce(
        string type, WorkflowId id, ValidationState state, IReadOnlyList<string> reasons, string severity, bool page)
    {
        var ended = state.Stage == ValidationStage.Ended;
        var verdict = state.Verdict is { } reached ? ValidationStatus.Of(reached) : null;
        var data = new ValidationAnnouncement(
            id.ToString(),
            state.Subject.Database,
            state.Subject.ResourceId,
            state.Tier.Name,
            state.Subject.SnapshotId,
            state.Subject.SnapshotArn,
            state.Restore.Name,
            verdict,
            state.TeardownResult is { } result ? ValidationStatus.Of(result) : null,
            reasons,
            ended ? id.Key : null);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["database"] = state.Subject.Database,
            ["severity"] = severity,
            ["page"] = page ? "true" : "false",
        };
        if (verdict is not null)
            attributes["verdict"] = verdict;
        return new EventDraft(type, JsonSerializer.Serialize(data, SnapshotJson.Default.ValidationAnnouncement), attributes);
    }
}

using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Workflows;

/// <summary>Reads validations of snapshots.</summary>
internal sealed class ValidationReading : IWorkflowReading
{
    public string Kind => ValidationWorkflow.KindName;

    public WorkflowSummary Read(WorkflowRecord record)
    {
        var state = ValidationWorkflow.Read(record.State);
        var subject = state.Subject;
        var attempt = state.Attempt == 1 ? "" : $", attempt {state.Attempt}";
        return new WorkflowSummary($"restores {subject.SnapshotId} and proves the data good or bad, as tier {state.Tier.Name} promises{attempt}")
        {
            Database = subject.Database,
            Snapshot = $"{subject.SnapshotId}, {subject.SnapshotType}, {subject.Engine} {subject.EngineVersion}, taken {Lines.Time(subject.TakenAt)}",
            Restore = state.TeardownResult is { } result
                ? $"{state.Restore.Name}, {ValidationStatus.Of(result)}"
                : $"{state.Restore.Name}, {state.LastStatus ?? "not seen"}, to be gone by {Lines.Time(state.Restore.Deadline)}",
            Since = Since(state, record.Status),
            WaitsFor = WaitsFor(state),
            Until = state.Stage switch
            {
                ValidationStage.Checking when state.Checking is { } checking => Earlier(checking.AskedAt + Limits.ReportWithin, state.Restore.Deadline),
                ValidationStage.TearingDown when state.Teardown is { } teardown => teardown.Since + Limits.Teardown.GiveUpAfter,
                ValidationStage.Restoring or ValidationStage.Opening => state.Restore.Deadline,
                _ => null,
            },
            LastNote = state.Steps.Count == 0 ? null : state.Steps[^1].Text,
            LastError = Error(state.LastOutcome) ?? state.Teardown?.Trouble,
            Verdict = state.Verdict is { } verdict ? $"{ValidationStatus.Of(verdict)}: {string.Join("; ", state.Reasons)}" : null,
        };
    }

    // No deployment is more or less patient than this; its deadline for restores is in the record.
    private static ValidationLimits Limits { get; } = new();

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string? WaitsFor(ValidationState state) => state.Stage switch
    {
        ValidationStage.Planned => "the next tick, to ask for the restore",
        ValidationStage.Restoring => $"RDS to make {state.Restore.Name} available (asked {Times(state.RestoreAsks)})",
        ValidationStage.Opening => $"RDS to give {state.Restore.Name} its password (asked {Times(state.OpenAsks)})",
        ValidationStage.Checking => $"the report of the data checks (request {state.Checking?.Attempt ?? 1})",
        ValidationStage.TearingDown => $"{state.Restore.Name} to be gone (asked {Times(state.Teardown?.Asks ?? 0)})",
        _ => null,
    };

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static DateTimeOffset? Since(ValidationState state, string status)
    {
        DateTimeOffset? since = null;
        foreach (var step in state.Steps.Reverse().TakeWhile(step => step.Status == status))
            since = step.At;
        return since;
    }

    private static string? Error(EffectOutcome? outcome) => outcome is null or { Result: EffectResult.Done }
        ? null
        : $"{outcome.Effect}: {outcome.Code}: {outcome.Message}";
}

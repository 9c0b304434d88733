using System.Text.Json;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Workflows;

/// <summary>Reads sweeps of restores that outlived their validation.</summary>
internal sealed class SweepReading : IWorkflowReading
{
    public string Kind => SweepWorkflow.KindName;

    public WorkflowSummary Read(WorkflowRecord record)
    {
        var state = JsonSerializer.Deserialize(record.State, SnapshotJson.Default.SweepState) ?? throw new JsonException("it is null.");
        var restore = state.Restore;
        return new WorkflowSummary($"tears down {restore.Name}: {state.Cause}")
        {
            Restore = $"{restore.Name} of {restore.Workflow}, to be gone by {Lines.Time(restore.Deadline)}",
            WaitsFor = record.DueAt is null ? null : $"{restore.Name} to be gone (asked {state.Progress.Asks} times)",
            LastError = state.Progress.Trouble,
        };
    }
}

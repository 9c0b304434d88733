using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Workflows;

/// <summary>Reads remediations.</summary>
internal sealed class RemediationReading : IWorkflowReading
{
    public string Kind => RemediationWorkflow.KindName;

    public WorkflowSummary Read(WorkflowRecord record)
    {
        var state = RemediationWorkflow.Read(record.State);
        var about = state.Reverts is { } reverts ? $"undoes {reverts}" : $"mends {state.Control}";
        return new WorkflowSummary($"{about} of {state.Target.Id}: {state.Change?.ToString() ?? "nothing proposed yet"}")
        {
            WaitsFor = record.DueAt is null ? null : state.Stage == RemediationStage.Verifying ? "the change to be in force" : "its turn, past all guards",
        };
    }
}

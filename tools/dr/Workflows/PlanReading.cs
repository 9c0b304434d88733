using System.Text.Json;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Workflows;

/// <summary>Reads what the planner recorded without starting anything.</summary>
internal sealed class PlanReading : IWorkflowReading
{
    public string Kind => PlanWorkflow.KindName;

    public WorkflowSummary Read(WorkflowRecord record)
    {
        var found = JsonSerializer.Deserialize(record.State, SnapshotJson.Default.PlanRecord) ?? throw new JsonException("it is null.");
        return new WorkflowSummary($"a plan for {found.Database}, tier {found.Tier}, that starts nothing")
        {
            Database = found.Database,
            Snapshot = found.SnapshotId,
            Verdict = found.Reason,
        };
    }
}

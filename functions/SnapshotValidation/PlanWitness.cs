using System.Text.Json;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Witness;

namespace DataReliability.SnapshotValidation;

/// <summary>Shows whom a record of the planner is about. What planning found is counted by the planner's function.</summary>
internal sealed class PlanWitness : ICommitWitness
{
    /// <inheritdoc/>
    public string Kind => PlanWorkflow.KindName;

    /// <inheritdoc/>
    public string? DatabaseOf(WorkflowRecord record)
    {
        try
        {
            return JsonSerializer.Deserialize(record.State, SnapshotJson.Default.PlanRecord)?.Database;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Measure(WorkflowCommit commit, IMetrics metrics)
    {
    }
}

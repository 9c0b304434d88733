using System.Text.Json;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Witness;

namespace DataReliability.Remediation;

/// <summary>Shows how remediations end.</summary>
internal sealed class RemediationWitness : ICommitWitness
{
    /// <inheritdoc/>
    public string Kind => RemediationWorkflow.KindName;

    /// <inheritdoc/>
    public string? DatabaseOf(WorkflowRecord record) => Read(record)?.Target.Id;

    /// <inheritdoc/>
    public void Measure(WorkflowCommit commit, IMetrics metrics)
    {
        if (commit.Record.DueAt is not null || Read(commit.Record) is not { Outcome: { } outcome })
            return;
        var metric = outcome switch
        {
            RemediationOutcome.DryRun => RemediationMetrics.DryRun,
            RemediationOutcome.Applied => RemediationMetrics.Applied,
            RemediationOutcome.Failed => RemediationMetrics.Failed,
            _ => RemediationMetrics.Refused,
        };
        metric.AddTo(metrics, 1);
        RemediationMetrics.Stopped.AddTo(metrics, commit.Events.Count(recorded => recorded.Type == RemediationEvents.StoppedType));
    }

    private static RemediationState? Read(WorkflowRecord record)
    {
        try
        {
            return RemediationWorkflow.Read(record.State);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

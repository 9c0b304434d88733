using System.Text.Json;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Metering;
using DataReliability.Hosting.Witness;

namespace DataReliability.SnapshotValidation;

/// <summary>Shows the verdict of a validation, and how long its parts took.</summary>
internal sealed class ValidationWitness : ICommitWitness
{
    /// <inheritdoc/>
    public string Kind => ValidationWorkflow.KindName;

    /// <inheritdoc/>
    public string? DatabaseOf(WorkflowRecord record) => Read(record)?.Subject.Database;

    /// <inheritdoc/>
    public void Measure(WorkflowCommit commit, IMetrics metrics)
    {
        if (commit.Record.DueAt is not null || Read(commit.Record) is not { Stage: ValidationStage.Ended } ended)
            return;

        var rto = RtoParts.Of(ended, ended.Report);
        MetricOf(ended.Verdict).AddTo(metrics, 1);
        ValidationMetrics.TeardownsFailed.AddTo(metrics, ended.TeardownResult == TeardownResult.TeardownFailed ? 1 : 0);
        ValidationMetrics.RestoreTime.AddTo(metrics, rto.Restore);
        ValidationMetrics.OpenTime.AddTo(metrics, rto.Open);
        ValidationMetrics.FirstQueryTime.AddTo(metrics, rto.FirstQuery);
        ValidationMetrics.RtoTime.AddTo(metrics, rto.Served);
        ValidationMetrics.ChecksTime.AddTo(metrics, rto.Checks);
        ValidationMetrics.ValidationTime.AddTo(metrics, ended.Times.EndedAt - ended.Times.StartedAt);
    }

    private static Metric MetricOf(ValidationVerdict? verdict) => verdict switch
    {
        ValidationVerdict.Passed => ValidationMetrics.Passed,
        ValidationVerdict.Failed => ValidationMetrics.Failed,
        _ => ValidationMetrics.Inconclusive,
    };

    private static ValidationState? Read(WorkflowRecord record)
    {
        try
        {
            return ValidationWorkflow.Read(record.State);
        }
        catch (JsonException)
        {
            // Whoever decides on it buries it and says so.
            return null;
        }
    }
}

using System.Text.Json;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Witness;

namespace DataReliability.ComplianceScan;

/// <summary>Shows how scans end.</summary>
internal sealed class ScanWitness : ICommitWitness
{
    /// <inheritdoc/>
    public string Kind => ScanWorkflow.KindName;

    /// <inheritdoc/>
    public string? DatabaseOf(WorkflowRecord record) => null;

    /// <inheritdoc/>
    public void Measure(WorkflowCommit commit, IMetrics metrics)
    {
        if (commit.Record.DueAt is not null)
            return;
        if (ReportOf(commit) is not { } report)
        {
            ScanMetrics.Unpublished.AddTo(metrics, 1);
            return;
        }

        ScanMetrics.Published.AddTo(metrics, 1);
        ScanMetrics.ScanTime.AddTo(metrics, commit.Record.UpdatedAt - commit.Record.CreatedAt);
        ScanMetrics.Failed.AddTo(metrics, report.Score.Failed);
        ScanMetrics.Unknown.AddTo(metrics, report.Score.Unknown);
    }

    private static PublishedReport? ReportOf(WorkflowCommit commit)
    {
        var filed = commit.Documents.FirstOrDefault(document => document.Collection == PublishedReport.Collection);
        try
        {
            return filed is null ? null : JsonSerializer.Deserialize(filed.Json, ComplianceJson.Default.PublishedReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

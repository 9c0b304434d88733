using System.Text.Json;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Witness;

namespace DataReliability.ComplianceScan;

/// <summary>Shows how scans of places end.</summary>
internal sealed class PlaceScanWitness : ICommitWitness
{
    /// <inheritdoc/>
    public string Kind => PlaceScanWorkflow.KindName;

    /// <inheritdoc/>
    public string? DatabaseOf(WorkflowRecord record) => null;

    /// <inheritdoc/>
    public void Measure(WorkflowCommit commit, IMetrics metrics)
    {
        if (commit.Record.DueAt is not null || Read(commit.Record) is not { Task: var task })
            return;
        (task.Status == ScanTaskStatus.Done ? ScanMetrics.PlacesScanned : ScanMetrics.PlacesMissing).AddTo(metrics, 1);
        ScanMetrics.ListingGaps.AddTo(metrics, task.Gaps.Count);
        ScanMetrics.Resources.AddTo(metrics, task.Resources);
        ScanMetrics.Calls.AddTo(metrics, task.Calls);
    }

    private static PlaceScanState? Read(WorkflowRecord record)
    {
        try
        {
            return PlaceScanWorkflow.Read(record.State);
        }
        catch (JsonException)
        {
            // Whoever decides on it buries it and says so.
            return null;
        }
    }
}

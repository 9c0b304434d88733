using System.Globalization;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Names the scan that was started last.</summary>
/// <param name="ScanId">Its id.</param>
/// <param name="Number">Its number, from 1, which is its workflow's key: no two scans can be started under one.</param>
public sealed record LastScan(string ScanId, int Number)
{
    /// <summary>Its workflow.</summary>
    public WorkflowId Workflow() => new(ScanWorkflow.KindName, Number.ToString(CultureInfo.InvariantCulture));
}

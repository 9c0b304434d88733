using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>The names of the workflows that scan places.</summary>
public static class PlaceScanKey
{
    /// <summary>The workflow that scans a place for a scan.</summary>
    public static WorkflowId Of(string scanId, ScanPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new WorkflowId(PlaceScanWorkflow.KindName, $"{scanId}-{place.Account}-{place.Region}");
    }
}

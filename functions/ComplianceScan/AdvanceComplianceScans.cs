using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;

namespace DataReliability.ComplianceScan;

/// <summary>Brings scans forward, each minute: hands out places, asks for workers that did not come forward, ends what is past its
/// deadline and has the report written.</summary>
public class AdvanceComplianceScans(
    WorkflowRunner<ScanState, HandOutPlaces, ScanObservation> scans,
    WorkflowRunner<PlaceScanState, ScanPages, PlaceScanSight> places,
    DueWorkTick tick,
    InvocationScope invocations)
{
    /// <summary>Takes a scheduled event.</summary>
    [LambdaFunction]
    public async Task Handle(CloudWatchEvent<ScanRequest> scheduled, ILambdaContext context)
    {
        using var invocation = invocations.Begin(context);
        var ofPlaces = await tick.RunAsync(PlaceScanWorkflow.KindName, places.AdvanceAsync, invocation);
        var ofScans = await tick.RunAsync(ScanWorkflow.KindName, scans.AdvanceAsync, invocation);
        ofPlaces.ThrowIfFailed();
        ofScans.ThrowIfFailed();
    }
}

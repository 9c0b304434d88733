using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using Microsoft.Extensions.Logging;

namespace DataReliability.SnapshotValidation;

/// <summary>Tears down restores that outlived their validations.</summary>
public class SweepRestores(
    RestoreSweeper sweeper,
    WorkflowRunner<SweepState, RestoreEffect, Sight<DatabaseInstance>> runner,
    DueWorkTick tick,
    InvocationScope invocations,
    IMetrics metrics,
    ILogger<SweepRestores> log)
{
    /// <summary>Goes on with sweeps that are under way, then looks for more.</summary>
    [LambdaFunction]
    public async Task<SweepResult> Handle(CloudWatchEvent<RdsEventDetail> scheduled, ILambdaContext context)
    {
        using var invocation = invocations.Begin(context);
        var summary = await tick.RunAsync(SweepWorkflow.KindName, runner.AdvanceAsync, invocation);
        var result = await sweeper.SweepAsync(invocation.Token);
        foreach (var swept in result.Swept)
            log.LogWarning("Sweeping {Instance}", swept);
        foreach (var refused in result.Refused)
            log.LogError("Refused to sweep {Instance}: it can't be proven ours", refused);
        foreach (var (left, reason) in result.Left)
            log.LogInformation("Left {Instance}: {Reason}", left, reason);
        foreach (var (failed, cause) in result.Failed)
            log.LogError("Failed over {Instance}: {Cause}", failed, cause);

        ValidationMetrics.RestoresUnderWay.AddTo(
            metrics, result.Swept.Count + result.Refused.Count + result.Left.Count + result.Failed.Count);
        ValidationMetrics.Swept.AddTo(metrics, result.Swept.Count);
        ValidationMetrics.Refused.AddTo(metrics, result.Refused.Count);
        ValidationMetrics.FailedToSweep.AddTo(metrics, result.Failed.Count);
        summary.ThrowIfFailed();
        return result;
    }
}

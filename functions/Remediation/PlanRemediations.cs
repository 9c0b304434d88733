using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Compliance.Remediations.Planning;
using DataReliability.Hosting;
using DataReliability.Hosting.Metering;
using Microsoft.Extensions.Logging;

namespace DataReliability.Remediation;

/// <summary>Plans, each hour and whenever asked, the mending of what scans found: what the policy's section <c>remediation</c> and
/// the resource's tag ask for. Changes nothing itself.</summary>
public class PlanRemediations(RemediationPlanner planner, InvocationScope invocations, IMetrics metrics, ILogger<PlanRemediations> log)
{
    private static readonly TimeSpan MinTimeLeft = TimeSpan.FromSeconds(20);

    /// <summary>Takes a scheduled event.</summary>
    [LambdaFunction]
    public async Task<PlanSummary> Handle(CloudWatchEvent<RemediationRequest> scheduled, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(scheduled);
        using var invocation = invocations.Begin(context);
        var cause = scheduled.Source is { Length: > 0 } source ? $"asked for by {source}" : "asked for by hand";
        var summary = await planner.PlanAsync(cause, () => invocation.HasLeft(MinTimeLeft), invocation.Token);
        WorkflowMetrics.Heartbeat.AddTo(metrics, 1);
        RemediationMetrics.Planned.AddTo(metrics, summary.Planned.Count);
        RemediationMetrics.Mendable.AddTo(metrics, summary.Failing);
        RemediationMetrics.Unseen.AddTo(metrics, summary.Unseen.Count);
        foreach (var unseen in summary.Unseen)
            log.LogWarning("Could not plan: {Unseen}", unseen);
        log.LogInformation(
            "Planned {Planned} of {Failing} failures that may be mended; {UnderWay} resources are being mended{Rest}",
            summary.Planned.Count, summary.Failing, summary.UnderWay, summary.IsComplete ? "" : "; the rest is left to the next, as time ran short");
        return summary;
    }
}

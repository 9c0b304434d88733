using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;

namespace DataReliability.Remediation;

/// <summary>Brings remediations forward, each minute: asks guards, changes, looks whether it is in force, and undoes what people
/// want undone.</summary>
public class AdvanceRemediations(
    WorkflowRunner<RemediationState, RemediationEffect, RemediationSight> runner, DueWorkTick tick, InvocationScope invocations)
{
    /// <summary>Takes a scheduled event.</summary>
    [LambdaFunction]
    public async Task Handle(CloudWatchEvent<RemediationRequest> scheduled, ILambdaContext context)
    {
        using var invocation = invocations.Begin(context);
        var summary = await tick.RunAsync(RemediationWorkflow.KindName, runner.AdvanceAsync, invocation);
        summary.ThrowIfFailed();
    }
}

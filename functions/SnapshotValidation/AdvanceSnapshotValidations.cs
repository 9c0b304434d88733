using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using Microsoft.Extensions.Logging;

namespace DataReliability.SnapshotValidation;

/// <summary>Brings validations forward: all that are due, each minute, and one at once when RDS tells about its restore.</summary>
public class AdvanceSnapshotValidations(
    WorkflowRunner<ValidationState, RestoreEffect, ValidationObservation> runner,
    DueWorkTick tick,
    RestoreNaming naming,
    InvocationScope invocations,
    ILogger<AdvanceSnapshotValidations> log)
{
    private const string ScheduleSource = "aws.events";
    private const string RdsSource = "aws.rds";

    /// <summary>Takes a scheduled event, whose detail is empty, or one of RDS about an instance.</summary>
    /// <exception cref="InvalidRequestException">It is neither; the message names the field. Lambda keeps the event in the
    /// queue of failed invocations.</exception>
    [LambdaFunction]
    public async Task Handle(CloudWatchEvent<RdsEventDetail> happened, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(happened);
        using var invocation = invocations.Begin(context);
        if (happened.Source == ScheduleSource)
        {
            (await tick.RunAsync(ValidationWorkflow.KindName, runner.AdvanceAsync, invocation)).ThrowIfFailed();
            return;
        }

        var instance = InstanceOf(happened);
        if (naming.ValidationOf(instance) is not { } id)
        {
            log.LogInformation("Ignored {EventId} about {Instance}, which is no restore", happened.Detail!.EventID, instance);
            return;
        }

        var result = await runner.AdvanceAsync(id, invocation.Token);
        log.LogInformation("Advanced {Workflow} on {EventId}: {Result}", id.ToString(), happened.Detail!.EventID, result.ToString());
    }

    private static string InstanceOf(CloudWatchEvent<RdsEventDetail> happened) => happened switch
    {
        { Source: not RdsSource } => throw new InvalidRequestException(
            [$"source is '{happened.Source}': send an event of {ScheduleSource}, which looks at all that is due, or of {RdsSource}"]),
        { Detail.SourceIdentifier: { Length: > 0 } instance } => instance,
        _ => throw new InvalidRequestException(["detail.SourceIdentifier is missing: name the DB instance that the event is about"]),
    };
}

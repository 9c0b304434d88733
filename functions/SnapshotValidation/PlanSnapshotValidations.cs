using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Hosting;
using DataReliability.Hosting.Metering;
using Microsoft.Extensions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace DataReliability.SnapshotValidation;

/// <summary>Starts the validations that are due.</summary>
public class PlanSnapshotValidations(
    ValidationPlanner planner, InvocationScope invocations, IMetrics metrics, ILogger<PlanSnapshotValidations> log)
{
    /// <summary>Plans for all databases of the stack or, with <c>{"detail":{"databases":["id"],"force":true}}</c>, for some.</summary>
    [LambdaFunction]
    public async Task<PlanResult> Handle(CloudWatchEvent<ValidationRequest> asked, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(asked);
        using var invocation = invocations.Begin(context);
        var plan = await planner.PlanAsync(asked.Detail ?? new ValidationRequest(), invocation.Token);
        foreach (var started in plan.Started)
            log.LogInformation("Started {Workflow}", started);
        foreach (var observed in plan.Observed)
            log.LogInformation("Would validate {Database}: {Reason}", observed.Database, observed.Reason);
        foreach (var note in plan.Notes)
            log.Log(Level(note.Kind), "Did not start {Database}: {Reason}", note.Database, note.Reason);

        ValidationMetrics.Started.AddTo(metrics, plan.Started.Count);
        ValidationMetrics.Observed.AddTo(metrics, plan.Observed.Count);
        WorkflowMetrics.Heartbeat.AddTo(metrics, 1);
        foreach (var kind in plan.Notes.GroupBy(note => note.Kind))
            ValidationMetrics.Of(kind.Key).AddTo(metrics, kind.Count());
        return plan;
    }

    private static LogLevel Level(PlanNoteKind kind) => kind switch
    {
        PlanNoteKind.Error => LogLevel.Error,
        PlanNoteKind.NoSnapshot or PlanNoteKind.Unsupported => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}

using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SNSEvents;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Hosting;
using Microsoft.Extensions.Logging;

namespace DataReliability.SnapshotValidation;

/// <summary>Looks into a restored database, and reports to its validation. Reaches the database, DynamoDB and KMS only.</summary>
public class RunDataChecks(DataCheckRun checks, TimeProvider time, InvocationScope invocations, ILogger<RunDataChecks> log)
{
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(30);

    /// <summary>Runs the checks that a message asks for until half a minute before the time limit, and reports what was
    /// found, or how far it came.</summary>
    [LambdaFunction]
    public async Task Handle(SNSEvent delivery, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(context);
        using var invocation = invocations.Begin(context);
        foreach (var record in delivery.Records ?? [])
        {
            var asked = ChecksMessage.Read(record.Sns?.Message);
            var correlation = CorrelationOf(record);
            log.LogInformation("Checks of {Workflow}, attempt {Attempt} (from {CorrelationId})", asked.Workflow, asked.Attempt, correlation);
            var deadline = time.GetUtcNow() + context.RemainingTime - Reserve;
            var outcome = await checks.RunAsync(asked, deadline, invocation.Token);
            log.LogInformation(
                "Checks of {Workflow}, attempt {Attempt}: {Outcome} (from {CorrelationId})",
                asked.Workflow, asked.Attempt, outcome, correlation);
        }
    }

    private static string CorrelationOf(SNSEvent.SNSRecord record) =>
        record.Sns?.MessageAttributes is { } attributes && attributes.TryGetValue("correlation-id", out var attribute)
            ? attribute.Value
            : "none";
}

using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.SQSEvents;
using DataReliability.Core.Compliance.Scans.Places;
using DataReliability.Hosting;
using Microsoft.Extensions.Logging;

namespace DataReliability.ComplianceScan;

/// <summary>Scans accounts and Regions, one after another: reads what there is, judges it and keeps the findings. Near its time
/// limit it records how far it came and asks for the next worker.</summary>
public class ScanAccountRegion(PlaceScanRun run, PlaceScanLimits limits, InvocationScope invocations, ILogger<ScanAccountRegion> log)
{
    // A page in hand is brought to its end; so are the writes that record it.
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(30);

    /// <summary>Takes a batch of requests and answers which of them stay in the queue: those that failed, and those that there
    /// was no time to begin.</summary>
    [LambdaFunction]
    public async Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var invocation = invocations.Begin(context);
        var left = new List<SQSBatchResponse.BatchItemFailure>();
        foreach (var message in batch.Records ?? [])
        {
            if (!HasTime())
            {
                left.Add(new() { ItemIdentifier = message.MessageId });
                continue;
            }

            try
            {
                var asked = ScanMessage.ReadPlace(message.Body);
                var outcome = await run.RunAsync(asked.Workflow, HasTime, invocation.Token);
                log.LogInformation("Scanned on {Workflow}: {Outcome}", asked.Workflow, outcome);
            }
#pragma warning disable CA1031 // one bad message never hides the rest: it stays in the queue, and goes to the dead-letter queue in the end
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "Failed over message {MessageId}", message.MessageId);
                left.Add(new() { ItemIdentifier = message.MessageId });
            }
        }

        return new SQSBatchResponse(left);

        bool HasTime() => invocation.HasLeft(limits.StepTime + Reserve) && !invocation.Token.IsCancellationRequested;
    }
}

using Amazon.Lambda.Annotations;
using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using DataReliability.Hosting.Metering;
using Microsoft.Extensions.Logging;

namespace DataReliability.DomainEvents;

/// <summary>Publishes what the stream failed to bring.</summary>
public class RepublishDomainEvents(
    IEventPublisher publisher,
    IOutbox outbox,
    RepublishOptions options,
    InvocationScope invocations,
    IMetrics metrics,
    TimeProvider time,
    ILogger<RepublishDomainEvents> log)
{
    private const int MaxEvents = 1000;
    private static readonly TimeSpan MinTimeLeft = TimeSpan.FromSeconds(5);

    /// <summary>Publishes events that have been unsent for as long as <see cref="RepublishOptions"/> say, oldest first. One that
    /// fails does not hide the rest; when any did, or can't be read, the invocation fails at its end, so that the alarm
    /// tells somebody.</summary>
    /// <exception cref="AggregateException">Events failed or can't be read; the message names each.</exception>
    [LambdaFunction]
    public async Task Handle(ScheduledEvent tick, ILambdaContext context)
    {
        using var invocation = invocations.Begin(context);
        var now = time.GetUtcNow();
        var unsent = await outbox.ListUnsentAsync(now - options.After, MaxEvents, invocation.Token);
        var faults = unsent.Unreadable.Select(unreadable => new FormatException(unreadable)).ToList<Exception>();
        EventMetrics.Unreadable.AddTo(metrics, unsent.Unreadable.Count);
        EventMetrics.OldestUnsentAge.AddTo(metrics, unsent.Events.Count == 0 ? TimeSpan.Zero : now - unsent.Events[0].At);
        foreach (var recorded in unsent.Events.TakeWhile(_ => invocation.HasLeft(MinTimeLeft)))
        {
            try
            {
                await publisher.PublishAsync(recorded, invocation.Token);
                await outbox.MarkSentAsync(recorded, time.GetUtcNow(), invocation.Token);
                EventMetrics.Republished.AddTo(metrics, 1);
                log.LogWarning(
                    "Republished {EventId}, {Type}: the stream did not bring it (from {CorrelationId})",
                    recorded.Id, recorded.Type, recorded.CorrelationId ?? "none");
            }
#pragma warning disable CA1031 // one bad event never hides the rest: all faults are thrown at the end
            catch (Exception e)
#pragma warning restore CA1031
            {
                EventMetrics.Failed.AddTo(metrics, 1);
                log.LogError(e, "Failed to republish {EventId} (from {CorrelationId})", recorded.Id, recorded.CorrelationId ?? "none");
                faults.Add(new InvalidOperationException($"{recorded.Id}: {e.Message}", e));
            }
        }

        WorkflowMetrics.Heartbeat.AddTo(metrics, 1);
        if (faults.Count > 0)
            throw new AggregateException($"{faults.Count} events stay unsent", faults);
    }
}

using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Aws.DynamoDb;
using DataReliability.Core.Workflows;
using DataReliability.Hosting;
using Microsoft.Extensions.Logging;

namespace DataReliability.DomainEvents;

/// <summary>Publishes domain events as the table's stream brings them: the fast path.</summary>
public class PublishDomainEvents(
    IEventPublisher publisher,
    IOutbox outbox,
    InvocationScope invocations,
    IMetrics metrics,
    TimeProvider time,
    ILogger<PublishDomainEvents> log)
{
    /// <summary>Publishes a batch in order, and answers where to go on when publishing fails. What can't be read is left to
    /// <see cref="RepublishDomainEvents"/>, which raises the alarm: bringing it again would not mend it.</summary>
    [LambdaFunction]
    public async Task<StreamsEventResponse> Handle(DynamoDBEvent batch, ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var invocation = invocations.Begin(context);
        foreach (var change in (batch.Records ?? []).Where(IsNewEvent))
        {
            if (Read(change) is not { } recorded)
                continue;
            try
            {
                await publisher.PublishAsync(recorded, invocation.Token);
                await outbox.MarkSentAsync(recorded, time.GetUtcNow(), invocation.Token);
                EventMetrics.Published.AddTo(metrics, 1);
                log.LogInformation(
                    "Published {EventId}, {Type} (from {CorrelationId})", recorded.Id, recorded.Type, recorded.CorrelationId ?? "none");
            }
#pragma warning disable CA1031 // whatever the fault, the stream brings this event and those after it again
            catch (Exception e)
#pragma warning restore CA1031
            {
                EventMetrics.Failed.AddTo(metrics, 1);
                log.LogError(e, "Failed to publish {EventId} (from {CorrelationId})", recorded.Id, recorded.CorrelationId ?? "none");
                return new StreamsEventResponse
                {
                    BatchItemFailures = [new() { ItemIdentifier = change.Dynamodb.SequenceNumber }],
                };
            }
        }

        return new StreamsEventResponse { BatchItemFailures = [] };
    }

    // The stream's filter says so already; without it this function would be called for its own marks.
    private static bool IsNewEvent(DynamoDBEvent.DynamodbStreamRecord change) =>
        change.EventName == "INSERT" && Attribute(change, "Entity") == OutboxItem.Entity;

    private DomainEvent? Read(DynamoDBEvent.DynamodbStreamRecord change)
    {
        try
        {
            return OutboxItem.Read(name => Attribute(change, name));
        }
        catch (FormatException e)
        {
            EventMetrics.Unreadable.AddTo(metrics, 1);
            log.LogError(e, "Left an unreadable event in the outbox");
            return null;
        }
    }

    private static string? Attribute(DynamoDBEvent.DynamodbStreamRecord change, string name) =>
        change.Dynamodb?.NewImage is { } image && image.TryGetValue(name, out var value) ? value.S ?? value.N : null;
}

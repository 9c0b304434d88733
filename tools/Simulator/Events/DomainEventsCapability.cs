using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.DynamoDBEvents;
using DataReliability.Core.Workflows;
using DataReliability.DomainEvents;
using DataReliability.Hosting;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulator.Events;

/// <summary>The outbox: the stream's publisher and the tick's. Every other capability stands on it.</summary>
public sealed class DomainEventsCapability : ICapability
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RepublishAfter = 2 * Minute;

    /// <inheritdoc/>
    public string Name => "domain-events";

    /// <inheritdoc/>
    public void Deploy(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        var publish = deployment.Add(this, "PublishDomainEvents", Minute);
        var republish = deployment.Add(this, "RepublishDomainEvents", Minute);
        deployment.Publisher = recorded => publish.Invoke((services, context) => PublishAsync(services, context, recorded));
        deployment.Every(
            Minute,
            () => deployment.Table.OldestUnsent + RepublishAfter,
            republish,
            (services, context) => services.GetRequiredService<RepublishDomainEvents>().Handle(new ScheduledEvent(), context));
    }

    /// <inheritdoc/>
    public void Compose(IServiceCollection services, EnvironmentReader environment, Process process)
    {
        services.AddSingleton<PublishDomainEvents>();
        services.AddSingleton<RepublishDomainEvents>();
        services.AddSingleton<IEventPublisher>(new ProcessTopic(process));
    }

    private static async Task PublishAsync(IServiceProvider services, ILambdaContext context, DomainEvent recorded)
    {
        var change = new DynamoDBEvent.DynamodbStreamRecord
        {
            EventName = "INSERT",
            Dynamodb = new DynamoDBEvent.StreamRecord { SequenceNumber = "1", NewImage = StreamImage.Of(recorded) },
        };
        var answer = await services.GetRequiredService<PublishDomainEvents>().Handle(new DynamoDBEvent { Records = [change] }, context);
        if (answer.BatchItemFailures.Count > 0)
            throw new CloudFaultException($"{recorded.Id} is to be brought again");
    }
}

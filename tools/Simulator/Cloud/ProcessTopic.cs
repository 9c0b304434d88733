using DataReliability.Core.Workflows;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;

namespace DataReliability.Simulator.Cloud;

/// <summary>The topic as one process reaches it.</summary>
/// <param name="process">Who asks.</param>
public sealed class ProcessTopic(Process process) : IEventPublisher
{
    /// <inheritdoc/>
    public async Task PublishAsync(DomainEvent recorded, CancellationToken cancellationToken)
    {
        var world = process.World;
        await process.TravelAsync(cancellationToken);
        if (world.Weather.IsOut(Outages.Topic, process.Deployment.Name) || world.Weather.Strikes(world.Weather.Rates.Publish / 2, "topic: not published"))
            throw new CloudFaultException($"{recorded.Id} was not published");

        world.History.Add(process.Name, "publishes {0} {1}", recorded.Id, recorded.Type);
        process.Deployment.Heard(recorded);
        await process.TravelAsync(cancellationToken);
        if (world.Weather.Strikes(world.Weather.Rates.Publish / 2, "topic: published, and no answer"))
            throw new CloudFaultException($"no answer about {recorded.Id}");
    }
}

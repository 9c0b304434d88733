namespace DataReliability.Core.Workflows;

/// <summary>Tells the world of domain events.</summary>
public interface IEventPublisher
{
    /// <summary>Publishes an event; its arrival is at least once and in no order.</summary>
    Task PublishAsync(DomainEvent recorded, CancellationToken cancellationToken);
}

namespace DataReliability.LocalCloud.Events;

/// <summary>The default event bus: matches rules and invokes their targets. Publishing never waits for a target.</summary>
public interface IEventBus
{
    /// <summary>Hands an event to the bus, which may lose, delay or repeat it when a fault says so.</summary>
    void Publish(AwsEvent awsEvent);
}

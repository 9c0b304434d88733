using DataReliability.Core.Workflows;

namespace DataReliability.DomainEvents.Tests;

/// <summary>Remembers what was published; refuses what it is told to.</summary>
internal sealed class RecordingPublisher : IEventPublisher
{
    public List<string> Published { get; } = [];

    public HashSet<string> Refuses { get; } = [];

    public Task PublishAsync(DomainEvent recorded, CancellationToken cancellationToken)
    {
        if (Refuses.Contains(recorded.Id))
            throw new InvalidOperationException($"no topic for {recorded.Id}");
        Published.Add(recorded.Id);
        return Task.CompletedTask;
    }
}

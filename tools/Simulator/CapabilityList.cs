using DataReliability.Simulator.Events;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulator;

/// <summary>The capabilities that can be simulated.</summary>
public static class CapabilityList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ICapability> All { get; } = [new DomainEventsCapability(), new SnapshotValidationCapability()];

    /// <summary>Those of these names and what they stand on; null when there is no such capability.</summary>
    /// <param name="names">Names; none for all.</param>
    public static IReadOnlyList<ICapability>? Of(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0)
            return All;
        return names.All(name => All.Any(capability => capability.Name == name))
            ? [.. All.Where(capability => capability is DomainEventsCapability || names.Contains(capability.Name))]
            : null;
    }
}

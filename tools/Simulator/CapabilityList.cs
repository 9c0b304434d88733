using DataReliability.Simulator.Compliance;
using DataReliability.Simulator.Events;
using DataReliability.Simulator.Remediation;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulator;

/// <summary>The capabilities that can be simulated.</summary>
public static class CapabilityList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ICapability> All { get; } =
        [new DomainEventsCapability(), new SnapshotValidationCapability(), new ComplianceScanCapability(), new RemediationCapability()];

    /// <summary>Those of these names and what they stand on; null when there is no such capability.</summary>
    /// <param name="names">Names; none for all.</param>
    public static IReadOnlyList<ICapability>? Of(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0)
            return All;
        if (!names.All(name => All.Any(capability => capability.Name == name)))
            return null;
        var wanted = All.Where(capability => names.Contains(capability.Name)).SelectMany(capability => capability.StandsOn.Append(capability.Name)).ToHashSet(StringComparer.Ordinal);
        return [.. All.Where(capability => capability is DomainEventsCapability || wanted.Contains(capability.Name))];
    }
}

using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance;

/// <summary>What controls know beyond the resource: the same for a whole scan.</summary>
public sealed record ControlContext
{
    /// <summary>When the scan judges, in UTC. One time for the whole scan, so that it can be judged again.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What controls may be told.</summary>
    public ControlParameters Parameters { get; init; } = new();

    /// <summary>What tiers are promised; unread when there is no policy or it has faults, and then what is measured by it is Unknown.</summary>
    public Read<ReliabilityPolicy> Policy { get; init; } = new Unread("reliability.json", "no policy was given");
}

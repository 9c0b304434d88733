namespace DataReliability.Core.Fleet;

/// <summary>Instances could not be listed. The message holds the call and the cause.</summary>
public sealed class FleetUnseenException(string call, string reason)
    : Exception($"the fleet could not be listed, nothing was done: {call}: {reason}")
{
    /// <summary>What was seen.</summary>
    /// <exception cref="FleetUnseenException">Nothing was.</exception>
    public static T Unless<T>(Sight<T> sight) => sight switch
    {
        Sight<T>.Seen seen => seen.Value,
        Sight<T>.Unknown unknown => throw new FleetUnseenException(unknown.Call, unknown.Reason),
        _ => throw new FleetUnseenException("list", "the service answered that there is no such thing"),
    };
}

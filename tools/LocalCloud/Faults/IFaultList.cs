namespace DataReliability.LocalCloud.Faults;

/// <summary>The faults in force. Safe for concurrent use.</summary>
public interface IFaultList
{
    /// <summary>The fault of this kind that strikes now, counted against its number of times; null when none does.</summary>
    Fault? Strike(string kind, string? service = null, string? action = null, string? target = null);

    /// <summary>The fault that strikes now, counted against its number of times; null when none does.</summary>
    Fault? Strike(Occasion occasion) => Strike(occasion.Kind, occasion.Service, occasion.Action, occasion.Target);

    /// <summary>Whether a hold-status fault keeps a resource in a status now. To be asked when the resource would leave the
    /// status, as often as one likes: from the first time on it is one hold, and one strike.</summary>
    /// <param name="service">The signing name of the service.</param>
    /// <param name="resource">The resource's identifier.</param>
    /// <param name="status">The status that it would leave.</param>
    bool Holds(string service, string resource, string status) =>
        Strike(FaultKinds.HoldStatus, service, null, resource) is { } held && (held.Value ?? status) == status;
}

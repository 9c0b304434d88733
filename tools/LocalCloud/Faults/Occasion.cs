namespace DataReliability.LocalCloud.Faults;

/// <summary>Something on which a fault may strike.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Service">The signing name of a service, or an event's source.</param>
/// <param name="Action">The operation, or an event's detail-type.</param>
/// <param name="Target">The function or the resource, whichever the kind is about.</param>
public sealed record Occasion(string Kind, string? Service, string? Action, string? Target)
{
    /// <summary>Whether what happens names a resource; null when only the target does.</summary>
    public Func<string, bool>? Names { get; init; }

    /// <summary>Whether only a fault that names the service strikes.</summary>
    public bool MustNameService { get; init; }

    /// <summary>Whether a fault is meant for this.</summary>
    internal bool IsHitBy(Fault fault) => fault.Kind == Kind
        && (MustNameService ? fault.Service is not null && Fits(fault.Service, Service) : Fits(fault.Service, Service))
        && Fits(fault.Action, Action)
        && Fits(fault.Target, Target)
        && (fault.Resource is null || fault.Resource == fault.Target || Names?.Invoke(fault.Resource) == true);

    private static bool Fits(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);
}

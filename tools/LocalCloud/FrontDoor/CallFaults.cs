using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>The faults that hit API calls.</summary>
internal sealed class CallFaults(IFaultList faults, CloudClock clock, IFunctionKiller killer)
{
    /// <summary>What goes wrong before the call takes effect.</summary>
    /// <exception cref="AwsErrorException">The call is throttled, denied or fails.</exception>
    public async Task BeforeAsync(AwsRequest request, bool isQuery, CancellationToken cancellationToken)
    {
        if (Strike(FaultKinds.Delay, request) is { } delay) await DelayAsync(delay.Seconds ?? 0, cancellationToken);
        if (Strike(FaultKinds.Throttle, request) is not null)
            throw ServiceErrors.Throttled(request.Service, isQuery);
        if (Strike(FaultKinds.Deny, request) is not null)
            throw ServiceErrors.Denied(request.Service, request.Action, request.Principal, isQuery);
        if (Strike(FaultKinds.Error, request) is not null)
            throw ServiceErrors.Failed(request.Service, isQuery);
    }

    /// <summary>What goes wrong after the call took effect; true when the caller must get no answer.</summary>
    public async Task<bool> AfterAsync(AwsRequest request, SignedScope scope, CancellationToken cancellationToken)
    {
        if (request.Principal != Principals.Person && Strike(FaultKinds.KillFunction, request) is not null)
        {
            killer.Kill(request.Principal, scope.SessionToken);
            return true;
        }

        if (Strike(FaultKinds.TimeoutAfter, request) is not { } timeout) return false;
        if (timeout.Seconds is { } seconds) await DelayAsync(seconds, cancellationToken);
        return true;
    }

    // In real time: whoever advances a manual clock waits for the caller, so the caller must not wait for that clock.
    private Task DelayAsync(double seconds, CancellationToken cancellationToken) =>
        Task.Delay(clock.Real(TimeSpan.FromSeconds(seconds)), clock.Time, cancellationToken);

    private Fault? Strike(string kind, AwsRequest request) => faults.Strike(
        new Occasion(kind, request.Service, request.Action, request.Principal) { Names = resource => NamedResources.Has(request, resource) });
}

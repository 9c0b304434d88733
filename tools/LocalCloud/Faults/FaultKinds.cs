namespace DataReliability.LocalCloud.Faults;

/// <summary>The faults that LocalCloud itself knows; targets add their own.</summary>
internal static class FaultKinds
{
    public const string Throttle = "throttle";
    public const string Deny = "deny";
    public const string Error = "error";
    public const string Delay = "delay";
    public const string TimeoutAfter = "timeout-after";
    public const string LoseEvents = "lose-events";
    public const string DuplicateEvents = "duplicate-events";
    public const string ReorderEvents = "reorder-events";
    public const string HoldStatus = "hold-status";
    public const string KillFunction = "kill-function";

    /// <summary>Faults that lie in wait.</summary>
    public static IReadOnlyList<string> States { get; } =
        [Throttle, Deny, Error, Delay, TimeoutAfter, LoseEvents, DuplicateEvents, ReorderEvents, HoldStatus, KillFunction];
}

namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>All that is asked before any change, mending and undoing alike, each time on what was read just then.</summary>
internal static class GuardChain
{
    /// <summary>Every guard, in the order in which they are asked.</summary>
    public static IReadOnlyList<Guard> All { get; } =
    [
        OptIn.Policy, OptIn.Control, OptIn.Tag, OptIn.Stack, OptIn.Restore,
        Kind.Same, Kind.Member, Kind.Engine, Kind.ServerlessV1,
        Quiet.Status, Quiet.Pending, Quiet.OtherWork,
        Breaker.IsClosed,
    ];

    /// <summary>The first reason against a change; null for none.</summary>
    public static string? Ask(GuardCase @case) => All.Select(guard => guard(@case)).FirstOrDefault(reason => reason is not null);
}

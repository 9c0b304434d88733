using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>What is swept.</summary>
/// <param name="Stack">Only restores whose tag names this stack.</param>
public sealed record SweepOptions(string Stack)
{
    /// <summary>Only restores whose name begins so. Default <c>dr-restore-</c>.</summary>
    public string Prefix { get; init; } = RestorePrefix.Default;

    /// <summary>How long after its deadline a validation is left to tear down by itself. Default 2 hours, longer than a
    /// teardown takes before people are told.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(2);
}

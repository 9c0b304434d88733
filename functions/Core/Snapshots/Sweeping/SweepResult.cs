namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>What one round of sweeping found.</summary>
/// <param name="Swept">Names of restores whose sweep was begun.</param>
/// <param name="Refused">Names of those that can't be proven ours.</param>
/// <param name="Left">Names of those left alone, with reasons.</param>
/// <param name="Failed">Names of those where something broke, with the cause; the next round tries again.</param>
public sealed record SweepResult(
    IReadOnlyList<string> Swept,
    IReadOnlyList<string> Refused,
    IReadOnlyDictionary<string, string> Left,
    IReadOnlyDictionary<string, string> Failed);

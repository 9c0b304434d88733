namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>A server of a group.</summary>
/// <param name="Name">The instance's; empty for storage that no instance serves.</param>
/// <param name="Key">Names its folder, and itself to the writer; never used twice in a group.</param>
/// <param name="Tier">The promotion tier: the lowest goes first.</param>
internal sealed record NodeRecord(string Name, string Key, int Tier)
{
    /// <summary>The settings on top of LocalCloud's own.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether it has every commit that was acknowledged, and every later one waits for it.</summary>
    public bool Synced { get; init; }

    /// <summary>Whether its data may differ from the writer's, so that it must be copied again before it starts.</summary>
    public bool Stale { get; init; }

    /// <summary>Whether it was stopped on purpose.</summary>
    public bool Stopped { get; init; }

    /// <summary>How long it waits before it applies a commit: a slow replica.</summary>
    public TimeSpan ApplyDelay { get; init; }
}

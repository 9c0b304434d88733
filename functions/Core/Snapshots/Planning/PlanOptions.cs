using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>How validations are planned.</summary>
public sealed record PlanOptions
{
    /// <summary>The stack that plans; it acts on databases that name it in their tag only.</summary>
    public required string Stack { get; init; }

    /// <summary>How the names of restores begin. Default <c>dr-restore-</c>.</summary>
    public string Prefix { get; init; } = RestorePrefix.Default;

    /// <summary>Whether validations are started, or only recorded as what would be. Default false.</summary>
    public bool RestoresEnabled { get; init; }

    /// <summary>How many restores may exist at once. Default 5, 1 to 40.</summary>
    public int MaxConcurrentRestores { get; init; } = 5;

    /// <summary>How long a restore may live. Default 8 hours, 1 to 72.</summary>
    public TimeSpan DeadlineAfter { get; init; } = TimeSpan.FromHours(8);
}

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>When things happened, as observed; null for what did not.</summary>
public sealed record ValidationTimes
{
    /// <summary>The validation was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The restore was last asked for.</summary>
    public DateTimeOffset? RestoreAskedAt { get; init; }

    /// <summary>The restore was first seen available.</summary>
    public DateTimeOffset? AvailableAt { get; init; }

    /// <summary>The password was last asked to be set.</summary>
    public DateTimeOffset? OpenAskedAt { get; init; }

    /// <summary>The restore was first seen available with its password set.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>The report of the checks arrived, or was given up.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>The validation was over.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

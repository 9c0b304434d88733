namespace DataReliability.Core.Compliance.Remediations;

/// <summary>How much is changed, and how patiently.</summary>
public sealed record RemediationLimits
{
    /// <summary>Changes that are begun in one hour of the clock at most, over all databases: 1 to 60. Default 5.</summary>
    public int ChangesPerHour { get; init; } = 5;

    /// <summary>Failures within <see cref="FailureWindow"/> after which nothing more is changed: 1 to 20. Default 3.</summary>
    public int Failures { get; init; } = 3;

    /// <summary>How long a failure counts: 1 hour to 30 days. Default one day.</summary>
    public TimeSpan FailureWindow { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long after it was planned a remediation may wait for the end of a freeze, or for its turn. Default 7 days.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a change may take to be in force; none is begun so shortly before a freeze. Default 30 minutes.</summary>
    public TimeSpan VerifyTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How often what can't be seen, or is not in force yet, is looked at. Default one minute.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a resource may be out of sight. Default one hour.</summary>
    public TimeSpan MaxBlind { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often one remediation sends its change at most: again only where the one before was refused for being one call
    /// too many, or is seen not to have arrived. Default 3.</summary>
    public int MaxTries { get; init; } = 3;

    /// <summary>How often a failure is tried to be mended until it is seen mended. Default 3.</summary>
    public int MaxAttempts { get; init; } = 3;
}

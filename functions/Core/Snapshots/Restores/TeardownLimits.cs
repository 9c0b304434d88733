namespace DataReliability.Core.Snapshots.Restores;

/// <summary>How patient a teardown is.</summary>
public sealed record TeardownLimits
{
    /// <summary>How long after asking a restore may still look untouched before the deletion is asked for again. Default 2 minutes.</summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long after a refusal, such as throttling, the deletion is asked for again. Default 30 seconds.</summary>
    public TimeSpan AskAgainAfterRefusal { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a teardown may take before people are told. Default 1 hour.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long after a restore was asked for "it is not there" may only mean "not yet". Default 5 minutes.</summary>
    public TimeSpan AppearWithin { get; init; } = TimeSpan.FromMinutes(5);
}

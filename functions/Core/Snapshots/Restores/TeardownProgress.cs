using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>How far a teardown came.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Asks">How often the deletion was asked for.</param>
/// <param name="AskedAt">When it was last asked for; null when it was not yet.</param>
/// <param name="Trouble">What came of the last asking, when that was not plain success; null otherwise.</param>
/// <param name="Refused">Whether the last asking was refused, so that it certainly deleted nothing.</param>
public sealed record TeardownProgress(
    DateTimeOffset Since, int Asks = 0, DateTimeOffset? AskedAt = null, string? Trouble = null, bool Refused = false)
{
    /// <summary>As it is once the deletion is asked for (again).</summary>
    public TeardownProgress Ask(DateTimeOffset now) => this with { Asks = Asks + 1, AskedAt = now, Trouble = null, Refused = false };

    /// <summary>As it is once the outcome of the asking is known; null leaves it as it is.</summary>
    public TeardownProgress After(EffectOutcome? outcome) => outcome is null ? this : this with
    {
        Trouble = outcome.Result == EffectResult.Done ? null : $"{outcome.Code}: {outcome.Message}",
        Refused = outcome.Result == EffectResult.Refused,
    };
}

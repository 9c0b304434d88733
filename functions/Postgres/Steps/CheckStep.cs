using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;

namespace DataReliability.Postgres.Steps;

/// <summary>The smallest piece of the checks: done whole, or not at all and again later.</summary>
/// <param name="Key">Names it within its unit, the same in every invocation.</param>
/// <param name="Check">The check that it is part of.</param>
/// <param name="Subject">What it looks at, for findings.</param>
/// <param name="RunAsync">Asks the database and records findings. Errors of the database are for the caller to record.</param>
internal sealed record CheckStep(
    string Key, string Check, string Subject, Func<DatabaseSession, CancellationToken, Task> RunAsync)
{
    /// <summary>What corruption reported by the server makes of the check. Inconclusive where another check is to find it.</summary>
    public CheckVerdict OnCorruption { get; init; } = CheckVerdict.Inconclusive;

    /// <summary>Whether what it looks at may be dropped while the checks run.</summary>
    public bool MayVanish { get; init; }

    /// <summary>What else to record when the step could not look.</summary>
    public Action? OnFailure { get; init; }
}

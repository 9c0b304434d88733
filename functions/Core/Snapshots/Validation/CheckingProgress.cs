using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>How far the data checks came.</summary>
/// <param name="Attempt">The request that is awaited, from 1. A report of another is ignored.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Host">Where the restore answers.</param>
/// <param name="Port">And on which port.</param>
/// <param name="Silences">Requests that brought nothing, neither a report nor progress.</param>
/// <param name="Progress">Where an earlier invocation left off; null at the start.</param>
public sealed record CheckingProgress(
    int Attempt,
    DateTimeOffset AskedAt,
    string Host,
    int Port,
    int Silences = 0,
    DataCheckProgress? Progress = null);

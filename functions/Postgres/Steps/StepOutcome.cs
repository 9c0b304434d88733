namespace DataReliability.Postgres.Steps;

/// <summary>How a step ended.</summary>
internal enum StepOutcome
{
    /// <summary>It is recorded, whatever it found.</summary>
    Done,

    /// <summary>Time ran out under it: nothing is recorded, take it up again.</summary>
    OutOfTime,

    /// <summary>The session is over, and nothing is recorded.</summary>
    SessionLost,
}

namespace DataReliability.Core.Workflows;

/// <summary>How the engine runs workflows.</summary>
public sealed record WorkflowOptions
{
    /// <summary>How long an invocation may act before others take over. Default 5 minutes; longer than the time-out of
    /// any function that acts.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long before the lease ends an effect must have ended. Default 15 seconds.</summary>
    public TimeSpan LeaseMargin { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many steps one invocation takes for one workflow before it leaves the rest to the next. Default 8.</summary>
    public int MaxSteps { get; init; } = 8;

    /// <summary>How many invocations may die over the same intent before its effects are given up as unknown. Default 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>How long a workflow waits after its look at the world failed, doubled with each failure in a row so that those
    /// that can't be looked at leave room for the rest. Default 15 seconds.</summary>
    public TimeSpan LookAgainAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long it waits at most. Default 15 minutes.</summary>
    public TimeSpan LookAgainAtMost { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an ended workflow is kept. Default 400 days.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(400);
}

namespace DataReliability.Postgres.Connections;

/// <summary>The time that one invocation has.</summary>
internal sealed class TimeBudget(TimeProvider time, DateTimeOffset deadline)
{
    /// <summary>What is left; zero once it is spent.</summary>
    public TimeSpan Left => deadline - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public bool IsSpent => Left == TimeSpan.Zero;
}

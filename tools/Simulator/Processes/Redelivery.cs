namespace DataReliability.Simulator.Processes;

/// <summary>How an invocation that failed is made again.</summary>
/// <param name="Most">How often at most.</param>
/// <param name="At">When.</param>
public sealed record Redelivery(int Most, Func<Attempt, DateTimeOffset> At);

/// <summary>An attempt that failed.</summary>
/// <param name="Began">When it began.</param>
/// <param name="Failed">When it failed.</param>
/// <param name="Number">From 0.</param>
public sealed record Attempt(DateTimeOffset Began, DateTimeOffset Failed, int Number);

namespace DataReliability.LocalCloud.Clock;

/// <summary>When something is due.</summary>
/// <param name="At">The instant, as <see cref="CloudClock.Now"/> tells it.</param>
/// <param name="What">What it is, for people.</param>
public sealed record DueTime(DateTimeOffset At, string What);

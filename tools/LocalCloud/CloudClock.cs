namespace DataReliability.LocalCloud;

/// <summary>Modelled time: what takes AWS minutes takes minutes divided by <see cref="Speed"/> here. Only schedules and
/// modelled delays are shortened; the functions' own clock stays the real one.</summary>
/// <param name="time">The real clock.</param>
/// <param name="speed">How many modelled seconds pass in a real one; at least 1.</param>
public sealed class CloudClock(TimeProvider time, double speed)
{
    /// <summary>How many modelled seconds pass in a real one.</summary>
    public double Speed { get; } = speed >= 1 ? speed : throw new ArgumentOutOfRangeException(
        nameof(speed), speed, "the speed must be at least 1");

    /// <summary>The real clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Now, in real time.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>When this clock began, in real and in modelled time.</summary>
    public DateTimeOffset Started { get; } = time.GetUtcNow();

    /// <summary>Now, in modelled time: what schedules go by.</summary>
    public DateTimeOffset ModelledNow => Started + ((Now - Started) * Speed);

    /// <summary>The real duration of a modelled one.</summary>
    public TimeSpan Real(TimeSpan modelled) => modelled / Speed;

    /// <summary>Waits for a modelled duration.</summary>
    public Task DelayAsync(TimeSpan modelled, CancellationToken cancellationToken) =>
        Task.Delay(Real(modelled), Time, cancellationToken);
}

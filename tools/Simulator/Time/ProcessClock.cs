namespace DataReliability.Simulator.Time;

/// <summary>The clock of one process: virtual time, and wrong by a constant.</summary>
/// <param name="scheduler">True time.</param>
/// <param name="skew">What this clock shows beyond it.</param>
public sealed class ProcessClock(Scheduler scheduler, TimeSpan skew) : TimeProvider
{
    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => scheduler.Now.UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => scheduler.Now + skew;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Alarm();
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            scheduler.After(dueTime, () =>
            {
                if (!timer.IsOff)
                    callback(state);
            });
        }

        return timer;
    }

    /// <summary>Rings once: nobody here changes a timer that is set.</summary>
    private sealed class Alarm : ITimer
    {
        public bool IsOff { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => IsOff = true;

        public ValueTask DisposeAsync()
        {
            IsOff = true;
            return ValueTask.CompletedTask;
        }
    }
}

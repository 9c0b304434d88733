namespace DataReliability.Simulator.Time;

/// <summary>Virtual time: what is to happen, in the order of its time and, at one time, of its asking. One thread runs it,
/// and what waits for it goes on inside it, so that a run is the same each time. Idle time costs nothing.</summary>
/// <param name="start">The time that it begins at.</param>
public sealed class Scheduler(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long Ticks, long Order)> _queue = new();
    private long _order;

    /// <summary>The time that it began at.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <summary>The true time, which no process knows.</summary>
    public DateTimeOffset Now { get; private set; } = start;

    /// <summary>Things that happened.</summary>
    public long Steps { get; private set; }

    /// <summary>Has something happen later; at once, if that is past.</summary>
    public void At(DateTimeOffset when, Action action) =>
        _queue.Enqueue(action, (Math.Max(when.UtcTicks, Now.UtcTicks), _order++));

    /// <summary>Has something happen after a while.</summary>
    public void After(TimeSpan wait, Action action) => At(Now + wait, action);

    /// <summary>Has something happen again and again, first after one period.</summary>
    public void Every(TimeSpan period, Action action) => After(period, () =>
    {
        action();
        Every(period, action);
    });

    /// <summary>Jumps from one happening to the next.</summary>
    /// <param name="end">Stop before what happens then.</param>
    /// <param name="goOn">Asked after each happening.</param>
    public void RunUntil(DateTimeOffset end, Func<bool> goOn)
    {
        while (_queue.TryPeek(out _, out var next) && next.Ticks < end.UtcTicks)
        {
            Now = new DateTimeOffset(next.Ticks, TimeSpan.Zero);
            Steps++;
            _queue.Dequeue()();
            if (!goOn())
                return;
        }

        Now = end;
    }
}

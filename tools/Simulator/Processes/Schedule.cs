namespace DataReliability.Simulator.Processes;

/// <summary>A schedule of EventBridge at a rate. Ticks that would find nothing to do are skipped; those that would are lost,
/// doubled and late as any.</summary>
/// <param name="world">Where it ticks.</param>
/// <param name="period">The rate.</param>
/// <param name="nextWork">When there is something to do; null while there is nothing.</param>
/// <param name="fire">Invokes the function, with the time that its event tells.</param>
public sealed class Schedule(World world, TimeSpan period, Func<DateTimeOffset?> nextWork, Action<DateTimeOffset> fire)
{
    private DateTimeOffset _last = world.Scheduler.Start;
    private DateTimeOffset? _armed;

    /// <summary>Looks when the next tick is needed. Call it whenever there may be something to do sooner.</summary>
    public void Arm()
    {
        if (nextWork() is not { } work)
            return;

        // A fast clock finds work early.
        var wanted = work - world.MaxSkew;
        var earliest = _last + period > world.Scheduler.Now ? _last + period : Ceiling(world.Scheduler.Now);
        var next = wanted <= earliest ? earliest : Ceiling(wanted);
        if (_armed is { } armed && armed <= next)
            return;

        _armed = next;
        world.Scheduler.At(next, () =>
        {
            if (_armed != next)
                return;
            _armed = null;
            _last = next;
            world.Deliver("tick", world.Weather.Rates.Tick, 3 * period, () => fire(next));
            Arm();
        });
    }

    private DateTimeOffset Ceiling(DateTimeOffset time)
    {
        var since = (time - world.Scheduler.Start).Ticks;
        return world.Scheduler.Start + new TimeSpan((since + period.Ticks - 1) / period.Ticks * period.Ticks);
    }
}

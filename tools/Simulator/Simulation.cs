namespace DataReliability.Simulator;

/// <summary>Runs the world of a seed to its end: bad days, then calm in which what is due is caught up with, then calm with
/// nothing new, in which all comes to rest.</summary>
public static class Simulation
{
    /// <summary>Runs it, on the calling thread, until it ends or an invariant breaks.</summary>
    public static SimulationResult Run(SimulationOptions options)
    {
        // A synchronization context would have awaits end elsewhere and later.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return RunHere(new World(options));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static SimulationResult RunHere(World world)
    {
        var options = world.Options;
        bool Holds() => world.Invariants.Broken is null;
        void Go(TimeSpan span) => world.Scheduler.RunUntil(world.Scheduler.Now + span, Holds);

        Go(TimeSpan.FromDays(options.Days));
        if (Holds())
        {
            world.Weather.CalmDown();
            Go(options.CatchUp);
        }

        if (Holds())
        {
            world.Invariants.ExpectPlanned();
            world.Plans = false;
            Go(options.WindDown);
        }

        if (Holds())
            world.Invariants.ExpectQuiet();
        return new SimulationResult
        {
            Options = options,
            Days = (world.Scheduler.Now - World.Start).TotalDays,
            Broken = world.Invariants.Broken,
            History = world.History,
            Faults = world.Weather.Counts,
            Decisions = world.Invariants.Decisions,
            Verdicts = world.Invariants.Verdicts,
            Checked = world.Invariants.Checked,
            Steps = world.Scheduler.Steps,
            Places = world.Places,
            End = EndState.Of(world),
        };
    }
}

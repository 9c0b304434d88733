using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Clock;

/// <summary>Opens the clock of a run directory: one that passes by itself has gone on while no process ran, a manual one
/// stands where it stood.</summary>
internal static class DurableClock
{
    private const string Id = "clock";

    /// <exception cref="IOException">The directory was run on a clock of the other kind.</exception>
    public static CloudClock Open(StateFolder state, LocalCloudOptions options, TimeProvider time)
    {
        var kept = state.Kind<ClockRecord>("clock", "clocks");
        var record = kept.Load().GetValueOrDefault(Id);
        if (record is not null && (record.Speed is null) != options.ManualClock)
        {
            throw new IOException(options.ManualClock
                ? $"{options.RunDirectory} was run on a clock that passes by itself; go on without --clock manual, or choose another run directory"
                : $"{options.RunDirectory} was run on a manual clock, which stands at {record.Modelled:O}; go on with --clock manual, or choose another run directory");
        }

        return options.ManualClock ? OpenManual(kept, record, options.ClockStart ?? time.GetUtcNow(), time) : OpenAutomatic(kept, record, options.Speed, time);
    }

    private static CloudClock OpenManual(StateKind<ClockRecord> kept, ClockRecord? record, DateTimeOffset start, TimeProvider time)
    {
        record ??= new ClockRecord(null, start, start);
        kept.Save(Id, record);
        return CloudClock.Manual(time, record.Modelled, now => kept.Save(Id, record with { Modelled = now }));
    }

    private static CloudClock OpenAutomatic(StateKind<ClockRecord> kept, ClockRecord? record, double speed, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var modelled = record is null ? now : CloudClock.Resume(time, record.Speed!.Value, record.Started, record.Modelled).ModelledAt(now);
        var clock = CloudClock.Resume(time, speed, now, modelled);
        kept.Save(Id, new ClockRecord(speed, now, modelled));
        return clock;
    }
}

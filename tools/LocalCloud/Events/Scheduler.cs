using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Events;

/// <summary>Ticks every schedule by modelled time. While a tick still waits for its function, further ticks of the same
/// schedule are skipped, so that a slow function never faces a pile of them. A schedule whose ticks were missed while no
/// process ran ticks once on return.</summary>
internal sealed class Scheduler : IDueWork
{
    private readonly TargetInvoker _targets;
    private readonly CloudClock _clock;
    private readonly StateKind<ScheduleRun> _state;
    private readonly Func<ScheduleRule, JsonObject> _tick;
    private readonly List<Entry> _entries;
    private readonly Lock _lock = new();

    public Scheduler(
        IReadOnlyList<ScheduleRule> schedules, TargetInvoker targets, CloudClock clock, StateKind<ScheduleRun> state, string account, string region)
    {
        (_targets, _clock, _state) = (targets, clock, state);
        _tick = schedule => EventEnvelope.Tick(schedule.Arn, account, region, clock.Now);
        var runs = state.Load();
        _entries = [.. schedules.Select(s => Open(s, runs))];
    }

    /// <inheritdoc/>
    public DueTime? NextDue
    {
        get
        {
            lock (_lock)
            {
                return _entries.Where(e => e.Due is not null).MinBy(e => e.Due) is { Due: { } due } next
                    ? new DueTime(_clock.InstantOf(due), $"schedule {next.Schedule.Name}") : null;
            }
        }
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        var modelled = _clock.ModelledAt(now);
        foreach (var entry in _entries.Where(e => e.Due is { } due && _clock.InstantOf(due) <= now).OrderBy(e => e.Due).ToList())
        {
            if (entry.Tick?.IsWaiting != true) entry.Tick = _targets.Invoke(entry.Schedule.Target, _tick(entry.Schedule));

            // Ticks that were missed are not made up for: the schedule goes on from the last one missed.
            var last = entry.Due!.Value;
            while (entry.Schedule.Expression.Next(last) is { } later && later <= modelled) last = later;
            lock (_lock) entry.Due = entry.Schedule.Expression.Next(last);
            _state.Save(entry.Id, new ScheduleRun(last));
        }
    }

    private Entry Open(ScheduleRule schedule, IReadOnlyDictionary<string, ScheduleRun> runs)
    {
        var entry = new Entry(schedule);
        var isKnown = runs.TryGetValue(entry.Id, out var run);
        run ??= new ScheduleRun(_clock.ModelledNow);
        if (!isKnown) _state.Save(entry.Id, run);
        entry.Due = schedule.Expression.Next(run.Last);
        return entry;
    }

    private sealed class Entry(ScheduleRule schedule)
    {
        public ScheduleRule Schedule { get; } = schedule;

        public string Id { get; } = $"{schedule.Arn} {schedule.Target.Arn}";

        public DateTimeOffset? Due { get; set; }

        public AsyncInvocation? Tick { get; set; }
    }
}

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
    private readonly RuleBook _rules;
    private readonly TargetInvoker _targets;
    private readonly CloudClock _clock;
    private readonly StateKind<ScheduleRun> _state;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public Scheduler(RuleBook rules, TargetInvoker targets, CloudClock clock, StateKind<ScheduleRun> state)
    {
        (_rules, _targets, _clock, _state) = (rules, targets, clock, state);
        var runs = state.Load();
        foreach (var rule in rules.All) Open(rule, runs);
        rules.Changed = Refresh;
    }

    /// <inheritdoc/>
    public DueTime? NextDue
    {
        get
        {
            lock (_lock)
            {
                return _entries.Values.Where(e => e.Due is not null).MinBy(e => e.Due) is { Due: { } due } next
                    ? new DueTime(_clock.InstantOf(due), $"schedule {next.Rule.Name}") : null;
            }
        }
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        var modelled = _clock.ModelledAt(now);
        List<Entry> due;
        lock (_lock) due = [.. _entries.Values.Where(e => e.Due is { } at && _clock.InstantOf(at) <= now).OrderBy(e => e.Due).ThenBy(e => e.Id, StringComparer.Ordinal)];
        foreach (var entry in due)
        {
            for (var i = 0; i < entry.Ticks.Length; i++)
            {
                if (entry.Ticks[i]?.IsWaiting != true) entry.Ticks[i] = _targets.Invoke(entry.Rule, entry.Rule.Targets[i], Tick(entry.Rule));
            }

            // Ticks that were missed are not made up for: the schedule goes on from the last one missed.
            var last = entry.Due!.Value;
            while (entry.Expression.Next(last) is { } later && later <= modelled) last = later;
            lock (_lock) entry.Due = entry.Expression.Next(last);
            _state.Save(entry.Id, new ScheduleRun(last));
        }
    }

    private void Refresh(string arn)
    {
        lock (_lock) _entries.Remove(arn);
        if (_rules.Find(arn) is { } rule) Open(rule, new Dictionary<string, ScheduleRun>(StringComparer.Ordinal));
        else _state.Delete(arn);
        _clock.Changed();
    }

    private void Open(EventRule rule, IReadOnlyDictionary<string, ScheduleRun> runs)
    {
        if (rule is not { IsEnabled: true, Schedule: { } schedule }) return;
        var expression = ScheduleExpression.Parse(schedule, rule.TimeZone);
        var isKnown = runs.TryGetValue(rule.Arn, out var run);
        run ??= new ScheduleRun(_clock.ModelledNow);
        if (!isKnown) _state.Save(rule.Arn, run);
        lock (_lock) _entries[rule.Arn] = new Entry(rule, expression) { Due = expression.Next(run.Last) };
    }

    private JsonObject Tick(EventRule rule)
    {
        var parts = rule.Arn.Split(':');
        var tick = EventEnvelope.Tick(rule.Arn, parts[4], parts[3], _clock.Now);
        if (!rule.IsSchedulers()) return tick;
        // EventBridge Scheduler words it in its own way.
        tick["source"] = "aws.scheduler";
        tick["detail"] = "{}";
        return tick;
    }

    private sealed class Entry(EventRule rule, ScheduleExpression expression)
    {
        public EventRule Rule { get; } = rule;

        public ScheduleExpression Expression { get; } = expression;

        public string Id => Rule.Arn;

        /// <summary>The next tick, in modelled time; null when there is none any more.</summary>
        public DateTimeOffset? Due { get; set; }

        /// <summary>The last invocation of each target.</summary>
        public AsyncInvocation?[] Ticks { get; } = new AsyncInvocation?[rule.Targets.Count];
    }
}

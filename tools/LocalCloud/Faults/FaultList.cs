using System.Xml;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Faults;

/// <summary>The faults that were injected, in that order; they outlive the process. Those that have ended are listed until
/// they are cleared, the last of them at least.</summary>
internal sealed class FaultList : IFaultList, IDueWork
{
    private const int EndedKept = 200;
    private readonly Lock _lock = new();
    private readonly List<FaultEntry> _entries;
    private readonly StateKind<FaultRecord> _state;
    private readonly CloudClock _clock;
    private int _lastNumber;

    public FaultList(StateKind<FaultRecord> state, CloudClock clock)
    {
        (_state, _clock) = (state, clock);
        _entries = [.. state.Load().Values.OrderBy(r => r.Number).Select(r => new FaultEntry(r))];
        _lastNumber = _entries.Count == 0 ? 0 : _entries[^1].Record.Number;
    }

    /// <summary>Hears of faults whose duration is over, so that what lasts is undone.</summary>
    public Action<Fault> Ended { get; set; } = _ => { };

    /// <summary>All faults and how often each has struck.</summary>
    public IReadOnlyList<FaultRecord> All
    {
        get
        {
            lock (_lock) return [.. _entries.Select(e => e.Record)];
        }
    }

    /// <inheritdoc/>
    public DueTime? NextDue
    {
        get
        {
            lock (_lock)
                return _entries.Where(e => e is { IsInForce: true, Record.Until: not null }).MinBy(e => e.Record.Until) is { } entry
                    ? new DueTime(entry.Record.Until!.Value, $"end of {entry.Fault.Id}, {entry.Fault.Kind}") : null;
        }
    }

    /// <summary>Adds a fault and gives it its id.</summary>
    /// <param name="done">Whether it is an act that was carried out: it has struck once.</param>
    /// <param name="lasts">Whether what was done lasts until it is cleared.</param>
    public Fault Add(Fault fault, bool done = false, bool lasts = false)
    {
        lock (_lock)
        {
            var number = ++_lastNumber;
            var until = fault.Duration is { } duration ? _clock.Now + _clock.Real(XmlConvert.ToTimeSpan(duration)) : (DateTimeOffset?)null;
            var entry = new FaultEntry(new FaultRecord(fault with { Id = $"fault-{number}" }, number, until)
            {
                Struck = done ? 1 : 0,
                State = done && !lasts ? FaultState.Done : FaultState.InForce,
            });
            _entries.Add(entry);
            Save(entry);
            foreach (var old in _entries.Where(e => !e.IsInForce).SkipLast(EndedKept).ToList()) Drop(old);
            fault = entry.Fault;
        }

        _clock.Changed();
        return fault;
    }

    /// <summary>Takes faults back; those that were, by id or all.</summary>
    /// <param name="id">Null for all.</param>
    public IReadOnlyList<FaultRecord> Remove(string? id)
    {
        lock (_lock)
        {
            var removed = _entries.Where(e => id is null || e.Fault.Id == id).ToList();
            removed.ForEach(Drop);
            return [.. removed.Select(e => e.Record)];
        }
    }

    /// <inheritdoc/>
    public Fault? Strike(string kind, string? service = null, string? action = null, string? target = null) => Strike(new Occasion(kind, service, action, target));

    /// <inheritdoc/>
    public Fault? Strike(Occasion occasion)
    {
        lock (_lock)
        {
            foreach (var entry in _entries.Where(e => e.IsInForce && !IsOver(e) && occasion.IsHitBy(e.Fault)))
            {
                var before = entry.Record;
                var strikes = entry.Strikes(_clock.Time.GetElapsedTime(0).TotalSeconds);
                if (entry.Record != before) Save(entry);
                if (strikes) return entry.Fault;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public bool Holds(string service, string resource, string status)
    {
        var occasion = new Occasion(FaultKinds.HoldStatus, service, null, resource);
        lock (_lock)
        {
            foreach (var entry in _entries.Where(e => e.Record.State is FaultState.InForce or FaultState.UsedUp && !IsOver(e)
                && occasion.IsHitBy(e.Fault) && (e.Fault.Value is null || e.Fault.Value == status)))
            {
                var before = entry.Record;
                var longest = entry.Fault.Seconds is { } seconds ? _clock.Real(TimeSpan.FromSeconds(seconds)) : (TimeSpan?)null;
                var holds = entry.Holds($"{resource} {status}", _clock.Now, longest);
                if (entry.Record != before) Save(entry);
                if (holds) return true;
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        List<FaultEntry> over;
        lock (_lock)
        {
            over = [.. _entries.Where(e => e.IsInForce && e.Record.Until <= now)];
            foreach (var entry in over)
            {
                entry.End(FaultState.Over);
                Save(entry);
            }
        }

        over.ForEach(e => Ended(e.Fault));
    }

    private bool IsOver(FaultEntry entry) => entry.Record.Until <= _clock.Now;

    private void Save(FaultEntry entry) => _state.Save(entry.Fault.Id, entry.Record);

    private void Drop(FaultEntry entry)
    {
        _entries.Remove(entry);
        _state.Delete(entry.Fault.Id);
    }
}

using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Clock;

/// <summary>What is to be done later, by modelled time. It outlives the process: what LocalCloud's end cut off is done by the
/// next one, once more where it had just been done. Nothing is done before the list is added to the clock. Safe for
/// concurrent use.</summary>
/// <typeparam name="T">What is kept of it; immutable.</typeparam>
internal sealed class Postponed<T> : IDueWork
{
    private readonly Lock _lock = new();
    private readonly StateKind<Postponement<T>> _state;
    private readonly CloudClock _clock;
    private readonly Func<T, Task> _do;
    private readonly Func<T, string> _describe;
    private readonly Dictionary<string, Postponement<T>> _waiting;
    private long _order;

    /// <param name="act">Does it; may postpone it again. What goes on after it returned its task holds <see cref="CloudClock.Begin"/>;
    /// a task that is cancelled leaves it to the next process.</param>
    /// <param name="describe">Says what waits, for people.</param>
    public Postponed(StateKind<Postponement<T>> state, CloudClock clock, Func<T, Task> act, Func<T, string> describe)
    {
        (_state, _clock, _do, _describe) = (state, clock, act, describe);
        _waiting = state.Load().ToDictionary(StringComparer.Ordinal);
        _order = _waiting.Values.Select(w => w.Order).DefaultIfEmpty().Max();
    }

    /// <inheritdoc/>
    public DueTime? NextDue
    {
        get
        {
            lock (_lock)
                return _waiting.Values.MinBy(w => (w.Due, w.Order)) is { } next ? new DueTime(_clock.InstantOf(next.Due), _describe(next.What)) : null;
        }
    }

    /// <summary>Postpones something: from here on it is not lost.</summary>
    /// <param name="by">Modelled.</param>
    public void Add(T what, TimeSpan by)
    {
        var id = Guid.NewGuid().ToString();
        lock (_lock)
        {
            var postponed = new Postponement<T>(what, _clock.ModelledNow + by, ++_order);
            _state.Save(id, postponed);
            _waiting[id] = postponed;
        }

        _clock.Changed();
    }

    /// <inheritdoc/>
    public void RunDue(DateTimeOffset now)
    {
        List<KeyValuePair<string, Postponement<T>>> due;
        lock (_lock)
        {
            due = [.. _waiting.Where(w => _clock.InstantOf(w.Value.Due) <= now).OrderBy(w => w.Value.Due).ThenBy(w => w.Value.Order)];
            foreach (var (id, _) in due) _waiting.Remove(id);
        }

        foreach (var (id, postponed) in due) _ = RunAsync(id, postponed.What);
    }

    private async Task RunAsync(string id, T what)
    {
        try
        {
            await _do(what);
            _state.Delete(id);
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops before it is done.
        }
    }
}

namespace DataReliability.LocalCloud.Clock;

/// <summary>The real times at which a manual clock was moved on. Engines stamp their data with real time, so what was so at an
/// instant of the clock is what was so when the clock left that instant. Kept in memory: it knows of this process alone. Safe for
/// concurrent use.</summary>
/// <param name="time">The real clock.</param>
/// <param name="start">Where the manual clock stands at first.</param>
internal sealed class ClockTrail(TimeProvider time, DateTimeOffset start)
{
    private const int Longest = 200_000;
    private readonly Lock _lock = new();
    // To where it moved, and when.
    private readonly List<(DateTimeOffset To, DateTimeOffset At)> _moves = [];
    private DateTimeOffset _from = start;

    /// <summary>The earliest instant that it knows of.</summary>
    public DateTimeOffset From
    {
        get
        {
            lock (_lock) return _from;
        }
    }

    /// <summary>The clock moves on now.</summary>
    public void Moved(DateTimeOffset to)
    {
        lock (_lock)
        {
            _moves.Add((to, time.GetUtcNow()));
            if (_moves.Count <= Longest) return;
            _from = _moves[(Longest / 2) - 1].To;
            _moves.RemoveRange(0, Longest / 2);
        }
    }

    /// <summary>Where the clock stood at a real time; <see cref="From"/> for all times before it is known.</summary>
    public DateTimeOffset At(DateTimeOffset real)
    {
        lock (_lock)
        {
            var last = _moves.FindLastIndex(move => move.At <= real);
            return last < 0 ? _from : _moves[last].To;
        }
    }

    /// <summary>When the clock left an instant, or passed over it; null where it has not come further yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before <see cref="From"/>.</exception>
    public DateTimeOffset? LeftAt(DateTimeOffset instant)
    {
        lock (_lock)
        {
            if (instant < _from)
            {
                throw new ArgumentOutOfRangeException(nameof(instant), instant,
                    $"the clock is manual and the engines' is not: which of their times was {instant:O} is known from {_from:O} only, where this LocalCloud began; "
                    + "restore to a later time or to the latest one");
            }

            var (low, high) = (0, _moves.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_moves[middle].To > instant) high = middle;
                else low = middle + 1;
            }

            return low < _moves.Count ? _moves[low].At : null;
        }
    }
}

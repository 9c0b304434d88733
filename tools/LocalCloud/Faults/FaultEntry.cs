namespace DataReliability.LocalCloud.Faults;

/// <summary>A fault that was injected, and how far it is. Whoever uses it holds the list's lock.</summary>
internal sealed class FaultEntry
{
    private readonly Random _random;
    private double _tokens;
    private double _filledAt = double.NaN;

    public FaultEntry(FaultRecord record)
    {
        Record = record;
        _random = new Random(record.Fault.Seed ?? record.Number);
        for (var n = 0; n < record.Drawn; n++) _random.NextDouble();
    }

    public FaultRecord Record { get; private set; }

    public Fault Fault => Record.Fault;

    public bool IsInForce => Record.State == FaultState.InForce;

    /// <summary>Whether it strikes on an occasion that is meant for it; it changes with the answer.</summary>
    /// <param name="now">Real time, in seconds since whenever.</param>
    public bool Strikes(double now = 0)
    {
        if (Fault.PerSecond is { } rate && Passes(rate, now)) return false;
        if (Record.Seen < (Fault.After ?? 0))
        {
            Record = Record with { Seen = Record.Seen + 1 };
            return false;
        }

        if (Fault.Probability < 1)
        {
            Record = Record with { Drawn = Record.Drawn + 1 };
            if (_random.NextDouble() >= Fault.Probability) return false;
        }

        Record = Record with { Struck = Record.Struck + 1 };
        if (Record.Struck >= Fault.Times) End(FaultState.UsedUp);
        return true;
    }

    /// <summary>Whether it holds a resource that would leave a status.</summary>
    public bool Holds(string held, DateTimeOffset now, TimeSpan? longest)
    {
        if (Record.Holds.TryGetValue(held, out var since)) return longest is null || now < since + longest;
        if (Record.State != FaultState.InForce || !Strikes()) return false;

        // While it holds something it is in force, even if it takes nothing more.
        Record = Record with { Holds = new Dictionary<string, DateTimeOffset>(Record.Holds, StringComparer.Ordinal) { [held] = now } };
        return longest is null || longest > TimeSpan.Zero;
    }

    // A bucket that holds what passes in a second, full at first. It is not kept: a restart fills it.
    private bool Passes(double rate, double now)
    {
        _tokens = double.IsNaN(_filledAt) ? Math.Max(1, rate) : Math.Min(Math.Max(1, rate), _tokens + (rate * (now - _filledAt)));
        _filledAt = now;
        if (_tokens < 1) return false;
        _tokens--;
        return true;
    }

    public void End(FaultState state) => Record = Record with { State = state };
}

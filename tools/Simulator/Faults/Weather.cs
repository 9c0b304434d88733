using DataReliability.Simulator.Recording;
using DataReliability.Simulator.Time;

namespace DataReliability.Simulator.Faults;

/// <summary>What goes wrong when, and how often it did. Once it is calm, nothing more goes wrong.</summary>
/// <param name="dice">Chance.</param>
/// <param name="scheduler">True time.</param>
/// <param name="rates">How often.</param>
/// <param name="history">Where it is noted.</param>
public sealed class Weather(Dice dice, Scheduler scheduler, FaultRates rates, History history)
{
    private readonly Dictionary<string, DateTimeOffset> _out = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The rates now.</summary>
    public FaultRates Rates { get; private set; } = rates;

    /// <summary>Faults so far, by kind.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Nothing more goes wrong from now on; what is broken stays so.</summary>
    public void CalmDown()
    {
        Rates = FaultRates.None;
        _out.Clear();
        history.Add("world", "calm: nothing more goes wrong");
    }

    /// <summary>Whether a fault strikes now; counted if so.</summary>
    public bool Strikes(double probability, string kind)
    {
        if (probability <= 0 || !dice.Chance(probability))
            return false;
        Count(kind);
        return true;
    }

    /// <summary>Counts a fault.</summary>
    public void Count(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;

    /// <summary>Takes a part of the world out for a while.</summary>
    /// <param name="part">Such as <c>rds</c>; a part and a deployment, such as <c>rds stack-a</c>, for what only that one
    /// misses: a partition.</param>
    /// <param name="wait">For how long.</param>
    public void GoOut(string part, TimeSpan wait)
    {
        Count($"outage: {part}");
        _out[part] = scheduler.Now + wait;
        history.Add("world", "outage of {0} for {1:0} min", part, wait.TotalMinutes);
    }

    /// <summary>Whether a part of the world is out, for everybody or for one deployment.</summary>
    public bool IsOut(string part, string? deployment = null) =>
        _out.Count > 0 && (IsOutNow(part) || (deployment is not null && IsOutNow($"{part} {deployment}")));

    private bool IsOutNow(string part) => _out.TryGetValue(part, out var until) && scheduler.Now < until;
}

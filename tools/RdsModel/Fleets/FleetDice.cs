using System.Text;

namespace DataReliability.RdsModel.Fleets;

/// <summary>What decides the settings of one resource: the same seed and name decide alike, whatever else there is.</summary>
public sealed class FleetDice
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private ulong _state;

    /// <param name="plan">The fleet.</param>
    /// <param name="name">What is decided.</param>
    public FleetDice(FleetPlan plan, string name)
    {
        ArgumentNullException.ThrowIfNull(plan);
        // FNV-1a.
        _state = plan.Seed ^ 0xCBF29CE484222325;
        foreach (var each in Encoding.UTF8.GetBytes(name)) _state = (_state ^ each) * 0x100000001B3;
    }

    /// <summary>A whole number from 0 up to but not including a limit.</summary>
    public int Below(int limit) => (int)(Draw() % (ulong)limit);

    /// <summary>Yes in so many of a hundred cases.</summary>
    public bool Percent(int cases) => Below(100) < cases;

    /// <summary>One of several.</summary>
    public T Of<T>(params IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[Below(choices.Count)];
    }

    /// <summary>An id as AWS makes them up.</summary>
    public string Id(int length) => string.Create(length, this, static (text, dice) =>
    {
        for (var at = 0; at < text.Length; at++) text[at] = Alphabet[dice.Below(Alphabet.Length)];
    });

    // SplitMix64.
    private ulong Draw()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (mixed ^ (mixed >> 31)) >> 7;
    }
}

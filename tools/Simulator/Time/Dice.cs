namespace DataReliability.Simulator.Time;

/// <summary>All chance there is, from a seed (SplitMix64), the same on every machine and version.</summary>
/// <param name="seed">The seed.</param>
public sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 0xD1B54A32D192ED03;

    /// <summary>A number from 0 to <paramref name="below"/>, exclusive.</summary>
    public int Number(int below) => (int)(Next() % (ulong)below);

    /// <summary>True this often.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>A time between two, the second exclusive, to the millisecond.</summary>
    public TimeSpan Between(TimeSpan least, TimeSpan most) =>
        least + new TimeSpan((long)(Next() % (ulong)Math.Max(1, (most - least).Ticks / TimeSpan.TicksPerMillisecond)) * TimeSpan.TicksPerMillisecond);

    /// <summary>One of these.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Number(choices.Count)];

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}

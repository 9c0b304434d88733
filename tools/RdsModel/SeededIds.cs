namespace DataReliability.RdsModel;

/// <summary>Ids that follow from a seed: the same seed and calls give the same ids.</summary>
public sealed class SeededIds(ulong seed) : IIdSource
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private ulong _state = seed;

    /// <inheritdoc/>
    public string NewId(int length) => string.Create(length, this, static (text, ids) =>
    {
        for (var at = 0; at < text.Length; at++) text[at] = Alphabet[(int)(ids.Draw() & 31)];
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

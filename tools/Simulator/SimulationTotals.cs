using System.Globalization;
using System.Text;

namespace DataReliability.Simulator;

/// <summary>What many runs came to. Not safe for concurrent use.</summary>
public sealed class SimulationTotals
{
    private readonly List<SimulationResult> _broken = [];
    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _decisions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _verdicts = new(StringComparer.Ordinal);
    private long _checked;

    /// <summary>Runs.</summary>
    public int Seeds { get; private set; }

    /// <summary>Simulated days.</summary>
    public double Days { get; private set; }

    /// <summary>Runs in which an invariant did not hold.</summary>
    public IReadOnlyList<SimulationResult> Broken => _broken;

    /// <summary>Adds a run.</summary>
    public void Add(SimulationResult result)
    {
        Seeds++;
        Days += result.Days;
        _checked += result.Checked;
        Sum(_faults, result.Faults);
        Sum(_decisions, result.Decisions);
        Sum(_verdicts, result.Verdicts);
        if (result.Broken is not null)
            _broken.Add(result);
    }

    /// <summary>All of it, for people.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Seeds} seeds, {Days:0} simulated days, {_checked} checks of {Invariants.All.Count} invariants, {_broken.Count} seeds broke one");
        foreach (var result in _broken.OrderBy(result => result.Options.Seed))
            text.AppendLine(CultureInfo.InvariantCulture, $"  seed {result.Options.Seed}: {result.Broken!.Invariant}: {result.Broken.What}");
        Append(text, "faults", _faults);
        Append(text, "decisions", _decisions);
        Append(text, "verdicts", _verdicts);
        return text.ToString();
    }

    private static void Sum(SortedDictionary<string, long> total, IReadOnlyDictionary<string, int> counts)
    {
        foreach (var (kind, count) in counts)
            total[kind] = total.GetValueOrDefault(kind) + count;
    }

    private static void Append(StringBuilder text, string what, SortedDictionary<string, long> counts)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{what}: {counts.Values.Sum()}");
        foreach (var (kind, count) in counts)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {count,9}  {kind}");
    }
}

using System.Globalization;
using System.Text;
using DataReliability.Simulator.Recording;

namespace DataReliability.Simulator;

/// <summary>What a run came to.</summary>
public sealed record SimulationResult
{
    /// <summary>What was run.</summary>
    public required SimulationOptions Options { get; init; }

    /// <summary>Simulated days, the calm ones with them.</summary>
    public required double Days { get; init; }

    /// <summary>The invariant that did not hold; null when all did.</summary>
    public required Violation? Broken { get; init; }

    /// <summary>What happened.</summary>
    public required History History { get; init; }

    /// <summary>Faults by kind.</summary>
    public required IReadOnlyDictionary<string, int> Faults { get; init; }

    /// <summary>Decisions by workflow, status and effect.</summary>
    public required IReadOnlyDictionary<string, int> Decisions { get; init; }

    /// <summary>Validations that ended, by verdict.</summary>
    public required IReadOnlyDictionary<string, int> Verdicts { get; init; }

    /// <summary>Checks of invariants.</summary>
    public required long Checked { get; init; }

    /// <summary>Things that happened.</summary>
    public required long Steps { get; init; }

    /// <summary>Places to die at that were passed: one before and one after each call.</summary>
    public required int Places { get; init; }

    /// <summary>What the world was like at the end, without times and counts, a line each in ordinal order.</summary>
    public required IReadOnlyList<string> End { get; init; }

    /// <summary>The command that replays it.</summary>
    public string Replay
    {
        get
        {
            var command = string.Create(CultureInfo.InvariantCulture, $"dotnet run --project tools/dr -- simulate --from {Options.Seed} --seeds 1 --days {Options.Days}");
            if (Options.FaultFactor is not 1)
                command += string.Create(CultureInfo.InvariantCulture, $" --faults {Options.FaultFactor}");
            return Options.Capabilities.Count == CapabilityList.All.Count
                ? command
                : command + string.Concat(Options.Capabilities.Select(capability => $" --capability {capability.Name}"));
        }
    }

    /// <summary>What a person needs to see what went wrong.</summary>
    /// <param name="lines">Lines of the history, the last ones; null for all.</param>
    public string Report(int? lines = 80)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"seed {Options.Seed} {(Broken is null ? "holds" : $"broke: {Broken.Invariant}")}");
        if (Broken is not null)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {Broken.What}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  replay: {Replay}");
        foreach (var line in lines is { } last ? History.Lines.Skip(Math.Max(0, History.Count - last)) : History.Lines)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line}");
        return text.ToString();
    }
}

namespace DataReliability.Dr.Drill;

/// <summary>How a drill runs.</summary>
public sealed record DrillOptions
{
    /// <summary>The chapters to run, by name; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Where the report is written as JSON; null for nowhere.</summary>
    public string? JsonFile { get; init; }

    /// <summary>What goes wrong underneath.</summary>
    public DrillFault Fault { get; init; }

    /// <summary>How many modelled seconds pass in a real one; 1 to 1000. Default 60.</summary>
    public double Speed { get; init; } = 60;

    /// <summary>Leave the run directory, with its logs, where it is. The next <c>dr</c> command removes it.</summary>
    public bool Keep { get; init; }
}

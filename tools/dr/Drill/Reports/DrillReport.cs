using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Drill.Reports;

/// <summary>What <c>dr drill --json</c> writes.</summary>
/// <param name="Right">Whether every verdict was right and nothing was left behind.</param>
/// <param name="StartedAt">When the drill began.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Speed">How many modelled seconds passed in a real one.</param>
/// <param name="Fault">none, throttle, lost-events or crash.</param>
/// <param name="Steps">The steps around the chapters.</param>
/// <param name="Chapters">The chapters, as they ran.</param>
/// <param name="Grants">What of its policies each function used.</param>
/// <param name="Leftovers">What was left behind after the end; empty when nothing was.</param>
public sealed record DrillReport(
    bool Right,
    DateTimeOffset StartedAt,
    double Seconds,
    double Speed,
    string Fault,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<ChapterReport> Chapters,
    IReadOnlyList<GrantUse> Grants,
    IReadOnlyList<string> Leftovers);

using DataReliability.Dr.Drill.Reports;

namespace DataReliability.Dr.Terminal;

/// <summary>How values are written for people.</summary>
internal static class DisplayText
{
    public static string Seconds(double seconds) => seconds switch
    {
        < 60 => $"{seconds:0.0} s",
        < 3600 => $"{Math.Floor(seconds / 60):0} m {Math.Floor(seconds % 60):00} s",
        _ => $"{Math.Floor(seconds / 3600):0} h {Math.Floor(seconds % 3600 / 60):00} m",
    };

    /// <summary>A time span for people: two units at most.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => $"{Math.Max(0, span.TotalSeconds):0} s",
        { TotalHours: < 1 } => $"{span.Minutes} m {span.Seconds:00} s",
        { TotalDays: < 1 } => $"{span.Hours} h {span.Minutes:00} m",
        _ => $"{span.Days} d {span.Hours:00} h",
    };

    public static string Mark(StepReport step) => step.Outcome == "right" ? "✓" : "✗";

    public static string Rto(IReadOnlyDictionary<string, double> rto) => string.Join(" + ", Parts
        .Where(part => rto.ContainsKey(part.Key))
        .Select(part => $"{part.Label} {rto[part.Key]:0.0}"));

    public static string Rpo(double? seconds) => seconds is { } value ? Seconds(Math.Max(0, value)) : "unknown";

    public static string FaultName(Drill.DrillFault fault) => fault switch
    {
        Drill.DrillFault.Throttle => "throttle",
        Drill.DrillFault.LostEvents => "lost-events",
        Drill.DrillFault.Crash => "crash",
        _ => "none",
    };

    private static readonly (string Key, string Label)[] Parts =
        [("restore", "restore"), ("open", "open"), ("firstQuery", "first query"), ("checks", "checks")];
}

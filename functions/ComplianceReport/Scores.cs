using System.Globalization;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport;

/// <summary>Scores as text.</summary>
internal static class Scores
{
    /// <summary>With one decimal, rounded down, so that only 100 reads 100; a dash when nothing was asked.</summary>
    public static string Text(double? percent) =>
        percent switch
        {
            null => "–",
            100 => "100",
            { } known => Floor(known).ToString("0.0", CultureInfo.InvariantCulture),
        };

    /// <summary>How it compares with the scan before, such as <c>, up 1.2 since 3 Nov 2026</c>; empty when there is none.</summary>
    public static string Delta(ScanSummary summary) =>
        Change(summary) is var (change, before)
            ? change == 0 ? $", as on {Day(before.At)}" : $", {(change > 0 ? "up" : "down")} {Math.Abs(change).ToString("0.#", CultureInfo.InvariantCulture)} since {Day(before.At)}"
            : "";

    /// <summary>The change since the scan before in points, to one decimal; null when there is nothing to compare.</summary>
    public static (double Change, TrendPoint Before)? Change(ScanSummary summary) =>
        summary.Scores.Overall.Percent is { } now
        && summary.Trend.LastOrDefault(point => point.ScanId != summary.ScanId) is { Score.Percent: { } then } before
            ? (Math.Round(Floor(now) - Floor(then), 1), before)
            : null;

    /// <summary>A day, such as <c>3 Nov 2026</c>.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static double Floor(double percent) => Math.Floor(percent * 10) / 10;
}

using System.Globalization;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>The scores of the last scans as a line, and as a table below for who can't see it.</summary>
internal static class TrendChart
{
    private const int Shown = 30;
    private const double Left = 52;
    private const double Right = 708;
    private const double Top = 30;
    private const double Bottom = 150;

    public static void Write(HtmlBuffer html, IReadOnlyList<TrendPoint> trend)
    {
        var points = trend.Where(point => point.Score.Percent is not null).TakeLast(Shown).ToList();
        html.Markup("<figure class=\"card trend\">\n");
        if (points.Count < 2)
        {
            html.Markup("<figcaption>Trend</figcaption><p class=quiet>A line appears here with the second scan.</p></figure>\n");
            return;
        }

        html.Add($"<figcaption id=trend-caption>Score of the last {Words.Count(points.Count, "scan")}</figcaption>");
        Draw(html, points);
        html.Markup("<details class=plain><summary>As a table</summary><div class=scroll><table><caption>Score by scan</caption><thead><tr><th scope=col>Scan ended<th scope=col class=number>Score<th scope=col class=number>Unknown<th scope=col class=number>Failed<th scope=col class=number>Passed</thead><tbody>\n");
        foreach (var point in points.AsEnumerable().Reverse())
            html.Add($"<tr><th scope=row>{Words.Minute(point.At)}<td class=number>{Scores.Text(point.Score.Percent)}<td class=number>{Words.Number(point.Score.Unknown)}<td class=number>{Words.Number(point.Score.Failed)}<td class=number>{Words.Number(point.Score.Passed)}\n");
        html.Markup("</tbody></table></div></details></figure>\n");
    }

    private static void Draw(HtmlBuffer html, List<TrendPoint> points)
    {
        var lowest = points.Min(point => point.Score.Percent!.Value);
        var floor = Math.Min(90, Math.Floor(lowest / 10) * 10);
        var (first, last) = (points[0].At, points[^1].At);
        var span = Math.Max(1, (last - first).TotalSeconds);
        html.Add($"<svg viewBox=\"0 0 720 180\" role=img aria-labelledby=trend-caption><title>From {Scores.Text(points[0].Score.Percent)} on {Words.Day(first)} to {Scores.Text(points[^1].Score.Percent)} on {Words.Day(last)}</title>");
        foreach (var value in new[] { floor, (floor + 100) / 2, 100 })
            html.Add($"<path class=grid d=\"M{Round(Left)} {Round(Y(value))}H{Round(Right)}\"/><text class=axis x=42 y={Round(Y(value) + 4)} text-anchor=end>{value}</text>");
        var line = string.Join(' ', points.Select(point => $"{Round(X(point.At))},{Round(Y(point.Score.Percent!.Value))}"));
        html.Add($"<polygon class=area points=\"{Round(Left)},{Round(Bottom)} {line} {Round(Right)},{Round(Bottom)}\"/><polyline class=line points=\"{line}\"/>");
        foreach (var point in points)
            html.Add($"<circle class=\"dot{(point == points[^1] ? " now" : "")}\" cx={Round(X(point.At))} cy={Round(Y(point.Score.Percent!.Value))} r=3.5><title>{Words.Day(point.At)}: {Scores.Text(point.Score.Percent)}</title></circle>");
        html.Add($"<text class=axis x={Round(Left)} y=174>{Words.Day(first)}</text><text class=axis x={Round(Right)} y=174 text-anchor=end>{Words.Day(last)}</text>");
        html.Add($"<text class=value x={Round(Right)} y={Round(Y(points[^1].Score.Percent!.Value) - 12)} text-anchor=end>{Scores.Text(points[^1].Score.Percent)}</text></svg>");

        double X(DateTimeOffset at) => Left + ((at - first).TotalSeconds / span * (Right - Left));
        double Y(double percent) => Bottom - ((percent - floor) / (100 - floor) * (Bottom - Top));
    }

    private static string Round(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

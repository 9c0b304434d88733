using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.ComplianceReport.Html;

/// <summary>The score, its trend, its parts, and what to know first.</summary>
internal static class HeroSection
{
    public static void Write(HtmlBuffer html, ReportView view, FindingTally tally)
    {
        var score = view.Summary.Scores.Overall;
        html.Markup("<section id=summary aria-labelledby=summary-heading>\n<h2 id=summary-heading class=hidden-text>Summary</h2>\n<div class=hero>\n<div class=\"card score\">");
        html.Add($"<p><b>{Scores.Text(score.Percent)}<span class=of> of 100</span></b></p>");
        html.Add($"<p>{DeltaText(view)}</p>");
        html.Markup("<p class=why>Passed, of all checks that apply and are not waived. What could not be evaluated counts against it.</p></div>\n");
        TrendChart.Write(html, view.Summary.Trend);
        html.Markup("</div>\n<div class=tiles>");
        Tile("unknown", score.Unknown, "could not be evaluated");
        Tile("failed", score.Failed, $"{Words.Number(tally.Failed(Severity.Critical))} critical, {Words.Number(tally.Failed(Severity.High))} high");
        var ending = view.Summary.Waivers.Count(status => status.State == WaiverState.EndsSoon);
        Tile("waived", score.Waived, ending > 0 ? $"{Words.Count(ending, "waiver ends", "waivers end")} soon" : "somebody answers for these");
        Tile("passed", score.Passed, $"and {Words.Number(score.NotApplicable)} not applicable");
        html.Markup("</div>\n<div class=\"card wide\">");
        Parts.Bar(html, score);
        html.Markup("<p class=key aria-hidden=true>");
        foreach (var (group, count) in Parts.Shares(score).Where(share => share.Count > 0))
        {
            html.Markup("<span>");
            Parts.Mark(html, group);
            html.Add($" {Words.Number(count)}</span>");
        }

        html.Markup("</p></div>\n");
        KeyNotes.Write(html, view, tally);
        html.Markup("</section>\n");

        void Tile(string group, int count, string note)
        {
            html.Add($"<div class=\"card tile\">");
            Parts.Mark(html, group);
            html.Add($"<b>{Words.Number(count)}</b><span class=\"quiet small\">{note}</span></div>");
        }
    }

    private static string DeltaText(ReportView view) => Scores.Change(view.Summary) switch
    {
        null => view.Summary.PreviousScanId is null ? "The first scan: nothing to compare with yet." : "Nothing to compare with.",
        (0, { } before) => $"As on {Words.Day(before.At)}.",
        ( > 0 and { } change, { } before) => $"Up {Scores.Text(change)} since {Words.Day(before.At)}.",
        ({ } change, { } before) => $"Down {Scores.Text(-change)} since {Words.Day(before.At)}.",
    };
}

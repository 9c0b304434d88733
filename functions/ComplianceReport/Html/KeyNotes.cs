using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.ComplianceReport.Html;

/// <summary>Sentences on what to know first: each is there only if it is so.</summary>
internal static class KeyNotes
{
    public static void Write(HtmlBuffer html, ReportView view, FindingTally tally)
    {
        var notes = new List<(string Class, string Text, string Link, string LinkText)>();
        var (summary, score) = (view.Summary, view.Summary.Scores.Overall);
        if (summary.Missing.Count > 0)
        {
            notes.Add(("unknown", $"{Words.Number(summary.Missing.Count)} of {Words.Count(summary.Tasks.Count, "account and Region", "accounts and Regions")} could not be scanned. Nothing here speaks of {(summary.Missing.Count == 1 ? "it" : "them")}.",
                "#unseen", "Which, and why"));
        }

        if (score.Unknown > 0)
        {
            var most = tally.Causes.MostFirst() is [var cause, ..] ? $", most for want of {cause.Call}" : "";
            notes.Add(("unknown", $"{Words.Count(score.Unknown, "check")} could not be evaluated{most}.",
                "#unseen", "What was not seen"));
        }

        if (tally.Failed(Severity.Critical) is var critical and > 0)
            notes.Add(("failed", $"{Words.Count(critical, "critical failure")}: data is exposed.", "#findings?outcome=failed&severity=critical", "Show"));
        if (tally.Failed(Severity.High) is var high and > 0)
            notes.Add(("failed", $"{Words.Count(high, "high failure")} to mend soon.", "#findings?outcome=failed&severity=high", "Show"));
        if (view.Changes.Count(change => change.Kind is ChangeKind.New or ChangeKind.Reopened) is var worse and > 0)
            notes.Add(("failed", $"{Words.Count(worse, "failure is", "failures are")} new since the last scan, or back.", "#changes", "What changed"));
        if (summary.Waivers.Count(status => status.State == WaiverState.EndsSoon) is var ending and > 0)
            notes.Add(("warn", $"{Words.Count(ending, "waiver ends", "waivers end")} within {Words.Count((long)WaiverApplication.Notice.TotalDays, "day")}; what {(ending == 1 ? "it covers" : "they cover")} then counts again.", "#waivers", "Which"));
        if (summary.Waivers.Count(status => status is { State: WaiverState.Ended, Failures: > 0 }) is var ended and > 0)
            notes.Add(("warn", $"{Words.Count(ended, "waiver")} ended over failures that are still there.", "#waivers", "Which"));
        if (notes.Count == 0 && score.Passed > 0)
            notes.Add(("good", "Everything that was asked was seen, and nothing serious was found.", "", ""));

        if (notes.Count == 0)
            return;
        html.Markup("<ul class=notes>\n");
        foreach (var (kind, text, link, linkText) in notes)
        {
            html.Add($"<li class={kind}>{text}");
            if (link.Length > 0)
                html.Add($" <a href=\"{link}\">{linkText}</a>");
            html.Markup("</li>\n");
        }

        html.Markup("</ul>\n");
    }
}

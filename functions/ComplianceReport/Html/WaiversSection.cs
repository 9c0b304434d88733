using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.ComplianceReport.Html;

/// <summary>Every waiver: who answers for what, why, who agreed, and until when.</summary>
internal static class WaiversSection
{
    public static void Write(HtmlBuffer html, ReportView view)
    {
        html.Markup("<section id=waivers aria-labelledby=waivers-heading>\n<h2 id=waivers-heading>Waivers</h2>\n");
        var waivers = view.Summary.Waivers;
        if (waivers.Count == 0)
        {
            html.Markup("<p class=lead>Nothing is waived.</p></section>\n");
            return;
        }

        html.Markup("<p class=lead>A waiver changes how a failure counts, never what was found, and ends by itself.</p>\n<div class=scroll tabindex=0 role=region aria-label=\"Waivers, a table\"><table class=sortable><caption>Those that end next first</caption><thead><tr><th scope=col data-sort=text>Waiver</th><th scope=col data-sort=text>Ends</th><th scope=col>Covers</th><th scope=col data-sort=number class=number>Failures</th><th scope=col data-sort=text>Owner</th><th scope=col data-sort=text>Approved by</th><th scope=col>Reason</th></tr></thead><tbody>\n");
        foreach (var status in waivers.OrderBy(status => status.State == WaiverState.Ended).ThenBy(status => status.Waiver.Expires).ThenBy(status => status.Waiver.Id, StringComparer.Ordinal))
            Row(html, status, view.Summary.EndedAt);
        html.Markup("</tbody></table></div>\n</section>\n");
    }

    private static void Row(HtmlBuffer html, WaiverStatus status, DateTimeOffset now)
    {
        var waiver = status.Waiver;
        html.Add($"<tr><th scope=row class=id>{waiver.Id}</th><td data-value=\"{Words.Machine(waiver.Expires)}\">{Words.Day(waiver.Expires)} {""}");
        html.Markup(status.State switch
        {
            WaiverState.EndsSoon => "<span class=\"tag warn\">",
            WaiverState.Ended => "<span class=\"tag warn\">",
            _ => "<span class=tag>",
        });
        html.Add($"{State(status, now)}</span></td><td>{Scope(waiver.Scope)}</td><td class=number data-value={status.Failures}>{Words.Number(status.Failures)}</td><td>{waiver.Owner}</td><td>{waiver.Approver}</td><td>{waiver.Reason}</td></tr>\n");
    }

    private static string State(WaiverStatus status, DateTimeOffset now)
    {
        var days = (long)Math.Ceiling((status.Waiver.Expires - now).TotalDays);
        return status.State switch
        {
            WaiverState.Pending => $"from {Words.Day(status.Waiver.Created)}",
            WaiverState.Ended => status.Failures > 0 ? "ended, its failures count" : "ended",
            _ => $"in {Words.Count(days, "day")}",
        };
    }

    private static string Scope(WaiverScope scope)
    {
        var parts = new List<string> { string.Join(", ", scope.Controls) };
        if (scope.Accounts.Count > 0)
            parts.Add($"account {string.Join(", ", scope.Accounts)}");
        if (scope.Regions.Count > 0)
            parts.Add(string.Join(", ", scope.Regions));
        if (scope.Resource is { } resource)
            parts.Add($"resource {resource}");
        if (scope.Tag is { } tag)
            parts.Add(tag.Value is null ? $"tag {tag.Key}" : $"tag {tag.Key}={tag.Value}");
        return string.Join(" · ", parts);
    }
}

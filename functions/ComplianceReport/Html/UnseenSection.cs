using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>What the report can't speak of: accounts and Regions that were not scanned, and calls that were refused.</summary>
internal static class UnseenSection
{
    private const int CausesShown = 50;

    public static void Write(HtmlBuffer html, ReportView view, UnreadCauses causes)
    {
        var missing = view.Summary.Missing;
        var gaps = view.Summary.Tasks.Where(task => task.Status == ScanTaskStatus.Done && task.Gaps.Count > 0).ToList();
        var unread = causes.MostFirst();
        html.Markup("<section id=unseen aria-labelledby=unseen-heading>\n<h2 id=unseen-heading>Not seen</h2>\n");
        if (missing.Count == 0 && gaps.Count == 0 && unread.Count == 0)
        {
            html.Markup("<p class=lead>Every account and Region was scanned to the end, and every call was answered.</p></section>\n");
            return;
        }

        html.Markup("<p class=lead>Nothing of this passed. Mend these first: until then nobody knows what they hide.</p>\n");
        if (missing.Count > 0)
        {
            html.Markup("<div class=scroll tabindex=0 role=region aria-label=\"Missing accounts and Regions\"><table><caption>Accounts and Regions that were not scanned, or not to the end</caption><thead><tr><th scope=col>Account<th scope=col>Region<th scope=col>Why</thead><tbody>\n");
            foreach (var task in missing)
                html.Add($"<tr><th scope=row class=id>{task.Place.Account}</th><td>{task.Place.Region}</td><td>{task.MissingReason ?? "it was not finished"}</td></tr>\n");
            html.Markup("</tbody></table></div>\n");
        }

        if (gaps.Count > 0)
        {
            html.Markup("<div class=scroll tabindex=0 role=region aria-label=\"Incomplete listings\"><table><caption>Listings that are not whole</caption><thead><tr><th scope=col>Account<th scope=col>Region<th scope=col>What<th scope=col>Why</thead><tbody>\n");
            foreach (var (task, gap) in gaps.SelectMany(task => task.Gaps.Select(gap => (task, gap))))
                html.Add($"<tr><th scope=row class=id>{task.Place.Account}</th><td>{task.Place.Region}</td><td>{Words.Type(gap.Type)}</td><td>{string.Join("; ", gap.Unread)}</td></tr>\n");
            html.Markup("</tbody></table></div>\n");
        }

        if (unread.Count > 0)
            Causes(html, unread);
        html.Markup("</section>\n");
    }

    private static void Causes(HtmlBuffer html, IReadOnlyList<UnreadCause> unread)
    {
        html.Markup("<div class=scroll tabindex=0 role=region aria-label=\"Calls without an answer\"><table><caption>Calls without an answer, the one that hides most first</caption><thead><tr><th scope=col>Call<th scope=col>Why, for one of them<th scope=col class=number>Checks<th scope=col class=number>Places</thead><tbody>\n");
        foreach (var cause in unread.Take(CausesShown))
            html.Add($"<tr><th scope=row class=\"id call\">{cause.Call}</th><td>{Text.Clip(cause.Reason, 400)}</td><td class=number>{Words.Number(cause.Findings)}</td><td class=number>{Words.Number(cause.Places)}</td></tr>\n");
        html.Markup("</tbody></table></div>\n");
        if (unread.Count > CausesShown)
            html.Add($"<p class=\"quiet small\">{Words.Count(unread.Count - CausesShown, "further cause")} in the findings.</p>\n");
        html.Markup("<p class=shown><a href=\"#findings?outcome=unknown\">Show what could not be evaluated</a></p>\n");
    }
}

namespace DataReliability.ComplianceReport.Html;

/// <summary>The top of the first page: what was looked at, when, and the way to each section.</summary>
internal static class Masthead
{
    public static void Write(HtmlBuffer html, ReportView view)
    {
        var summary = view.Summary;
        var accounts = summary.Scope.Places.Select(place => place.Account).Distinct(StringComparer.Ordinal).Count();
        var regions = summary.Scope.Places.Select(place => place.Region).Distinct(StringComparer.Ordinal).Count();
        html.Add($"""
            <header class="top wrap">
            <h1>Compliance of databases</h1>
            <p class=quiet><time datetime="{Words.Machine(summary.EndedAt)}">{Words.Minute(summary.EndedAt)}</time> · {Words.Count(accounts, "account")} · {Words.Count(regions, "Region")} · {Words.Count(summary.Tasks.Sum(task => (long)task.Resources), "resource")} · {Words.Count(summary.Scores.Overall.Total, "check")}</p>
            </header>
            <nav class=sections aria-label="Sections"><ul class=wrap>

            """);
        Link("summary", "Summary");
        Link("unseen", "Not seen");
        Link("changes", "Changes");
        Link("findings", "Findings");
        Link("accounts", "Accounts");
        Link("teams", "Teams");
        Link("frameworks", "Frameworks");
        Link("controls", "Controls");
        Link("waivers", "Waivers");
        html.Markup("</ul></nav>\n");

        void Link(string section, string name) => html.Add($"<li><a href=\"#{section}\">{name}</a></li>\n");
    }
}

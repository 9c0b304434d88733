using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>The scores by account and by team, worst first.</summary>
internal static class ScoresSection
{
    public static void Write(HtmlBuffer html, ReportView view)
    {
        var scores = view.Summary.Scores;
        Table(html, "accounts", "Accounts", "Account", "account", scores.ByAccount, account => account, "No account was scanned.");
        Table(html, "teams", "Teams", "Team", "team", scores.ByTeam, Words.Team, "No resource names a team.");
    }

    /// <summary>The columns of a table of scores after its first.</summary>
    public const string Columns =
        "<th scope=col data-sort=number class=number>Score</th><th scope=col data-sort=number class=number>Unknown</th><th scope=col data-sort=number class=number>Failed</th><th scope=col data-sort=number class=number>Waived</th><th scope=col data-sort=number class=number>Passed</th><th scope=col>Shares</th>";

    /// <summary>The cells that go with <see cref="Columns"/>.</summary>
    public static void Cells(HtmlBuffer html, Score score)
    {
        html.Add($"<td class=number data-value=\"{score.Percent ?? -1}\">{Scores.Text(score.Percent)}</td>");
        foreach (var count in new[] { score.Unknown, score.Failed, score.Waived, score.Passed })
            html.Add($"<td class=number data-value={count}>{Words.Number(count)}</td>");
        html.Markup("<td class=share>");
        Parts.Bar(html, score);
        html.Markup("</td>");
    }

    /// <summary>Worst first: the lowest share of passed, then the most that failed or could not be evaluated.</summary>
    public static IEnumerable<KeyValuePair<string, Score>> WorstFirst(IReadOnlyDictionary<string, Score> scores) =>
        scores.OrderBy(score => score.Value.Percent ?? 101).ThenByDescending(score => score.Value.Unknown + score.Value.Failed)
            .ThenBy(score => score.Key, StringComparer.Ordinal);

    private static void Table(
        HtmlBuffer html, string id, string heading, string column, string filter,
        IReadOnlyDictionary<string, Score> scores, Func<string, string> name, string none)
    {
        html.Add($"<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{heading}</h2>\n");
        if (scores.Count == 0)
        {
            html.Add($"<p class=lead>{none}</p></section>\n");
            return;
        }

        html.Add($"<div class=scroll tabindex=0 role=region aria-label=\"{heading}, a table\"><table class=sortable><caption>Worst first</caption><thead><tr><th scope=col data-sort=text>{column}</th>{""}");
        html.Markup(Columns);
        html.Markup("</tr></thead><tbody>\n");
        foreach (var (key, score) in WorstFirst(scores))
        {
            html.Add($"<tr><th scope=row><a href=\"#findings?{filter}={Uri.EscapeDataString(name(key))}\">{name(key)}</a></th>");
            Cells(html, score);
            html.Markup("</tr>\n");
        }

        html.Markup("</tbody></table></div>\n</section>\n");
    }
}

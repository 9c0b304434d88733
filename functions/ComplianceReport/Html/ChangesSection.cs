using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>What changed since the last scan: what became worse first.</summary>
internal static class ChangesSection
{
    private const int Shown = 50;
    private const int OpenLimit = 10;

    private static readonly (ChangeKind Kind, string Heading)[] Kinds =
    [
        (ChangeKind.WentUnknown, "Can no longer be evaluated"),
        (ChangeKind.New, "New failures"),
        (ChangeKind.Reopened, "Failures that came back"),
        (ChangeKind.Resolved, "Resolved"),
        (ChangeKind.BecameKnown, "Can be evaluated again"),
        (ChangeKind.Gone, "Gone with their resource"),
    ];

    public static void Write(HtmlBuffer html, ReportView view)
    {
        html.Markup("<section id=changes aria-labelledby=changes-heading>\n<h2 id=changes-heading>Changes since the last scan</h2>\n");
        if (view.Summary.PreviousScanId is null)
            html.Markup("<p class=lead>This is the first scan of this scope.</p>\n");
        else if (view.Changes.Count == 0)
            html.Markup("<p class=lead>Nothing changed.</p>\n");
        else
            Lists(html, view.Changes);
        html.Markup("</section>\n");
    }

    private static void Lists(HtmlBuffer html, IReadOnlyList<FindingChange> changes)
    {
        html.Markup("<div class=list>\n");
        foreach (var (kind, heading) in Kinds)
        {
            var these = changes.Where(change => change.Kind == kind).OrderByDescending(change => change.Severity)
                .ThenBy(change => change.Control, Comparer<string>.Create(ControlOrder.Compare)).ToList();
            if (these.Count == 0)
                continue;
            var open = kind is ChangeKind.New or ChangeKind.Reopened or ChangeKind.WentUnknown && these.Count <= OpenLimit;
            html.Add($"<details{(open ? " open" : "")}><summary><h3 class=name>{heading}</h3><span class=number>{Words.Number(these.Count)}</span></summary>\n<div class=body><div class=scroll><table><caption class=hidden-text>{heading}</caption><thead><tr><th scope=col>Severity<th scope=col>Control<th scope=col>Resource<th scope=col>Why</thead><tbody>\n");
            foreach (var change in these.Take(Shown))
                Row(html, change);
            html.Markup("</tbody></table></div>\n");
            if (these.Count > Shown)
                html.Add($"<p class=quiet>{Words.Number(these.Count - Shown)} more are in the pages of their controls and in the other files.</p>\n");
            html.Markup("</div></details>\n");
        }

        html.Markup("</div>\n");
    }

    private static void Row(HtmlBuffer html, FindingChange change)
    {
        html.Markup("<tr><td>");
        Parts.Severity(html, change.Severity);
        html.Add($"</td><td class=id><a href=\"#control-{change.Control}\">{change.Control}</a></td><th scope=row><span class=id>{Text.Clip(Words.Resource(change.Resource), 200)}</span><br><span class=\"quiet small\">{change.Resource.Account} · {change.Resource.Region}</span></th><td>{Text.Clip(change.Reason, 300)}</td></tr>\n");
    }
}

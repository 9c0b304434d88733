using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// The findings that ask for something, worst first, with filters: as many as fit into the first page. The rest is in the
/// pages of the controls.
/// </summary>
internal static class FindingsSection
{
    private const int ByteLimit = 2_500_000;
    private const int FlushBytes = 64 * 1024;
    private const int ReasonClip = 400;
    private const int OptionLimit = 500;

    public static async Task WriteAsync(HtmlBuffer html, ReportView view, FindingTally tally, Stream stream, CancellationToken cancellationToken)
    {
        html.Markup("<section id=findings aria-labelledby=findings-heading>\n<h2 id=findings-heading>Findings, worst first</h2>\n");
        var worst = tally.Worst();
        if (worst.Count == 0)
        {
            html.Markup("<p class=lead>Nothing failed, and nothing could not be evaluated.</p></section>\n");
            return;
        }

        var written = Fitting(worst, view);

        html.Markup("<p class=lead>Unknown first: what could not be evaluated may be worse than what failed. Waived failures come last. What passed is in the pages of each control.</p>\n");
        if (written.Count < tally.OpenCount)
            html.Add($"<p class=lead>These are the worst {Words.Number(written.Count)} of {Words.Number(tally.OpenCount)}. All of them are <a href=\"#controls\">in the pages of each control</a>.</p>\n");
        Filters(html, view, written);
        html.Markup("<table class=findings data-filtered role=table><caption class=hidden-text>Findings, worst first</caption>");
        html.Markup(FindingRow.Head);
        foreach (var finding in written)
        {
            Row(html, finding, view);
            if (html.Length >= FlushBytes)
                await html.FlushAsync(stream, cancellationToken);
        }

        html.Markup("</tbody></table></div>\n");
        End(html);
        html.Markup("</section>\n");
    }

    /// <summary>Those whose rows together are within the limit, the last one perhaps over it. Filters stand before the rows and name what is in
    /// them, so that rows are measured first, rather than kept.</summary>
    private static List<Finding> Fitting(IReadOnlyList<Finding> worst, ReportView view)
    {
        var row = new HtmlBuffer();
        var bytes = 0;
        var fitting = new List<Finding>();
        foreach (var finding in worst.TakeWhile(_ => bytes < ByteLimit))
        {
            Row(row, finding, view);
            bytes += row.Length;
            row.Clear();
            fitting.Add(finding);
        }

        return fitting;
    }

    private static void Row(HtmlBuffer html, Finding finding, ReportView view) =>
        FindingRow.Write(html, finding, view.ChangeOf.TryGetValue(finding.Id, out var kind) ? Words.Change(kind) : "", ReasonClip);

    /// <summary>What follows a table of findings on any page.</summary>
    public static void End(HtmlBuffer html) => html.Markup("""
        <p class=empty id=nothing hidden>Nothing matches these filters.</p>
        <p class=shown><button class=push type=button id=more hidden>Show 50 more</button> <button class=push type=button id=everything hidden>Show all that match</button></p>

        """);

    private static void Filters(HtmlBuffer html, ReportView view, List<Finding> written)
    {
        html.Markup("<form class=filters role=search aria-label=\"Filter findings\" hidden>\n<div class=search><label for=search>Search control, reason and resource</label><input type=search id=search autocomplete=off></div>\n");
        Select(html, "outcome", "Outcome", Distinct(finding => Words.Group(finding), keepOrder: true).Select(group => (group, Words.Label(group))));
        Select(html, "severity", "Severity", Enum.GetValues<Severity>().OrderDescending().Select(severity => (Parts.Lower(severity), severity.ToString())));
        Select(html, "change", "Change", [("worse", "New, back or newly unknown")]);
        Select(html, "account", "Account", Same(Distinct(finding => finding.Resource.Account)));
        Select(html, "region", "Region", Same(Distinct(finding => finding.Resource.Region)));
        Select(html, "team", "Team", Same(Distinct(finding => Words.Team(finding.Resource.Team))));
        var controls = written.Select(finding => finding.Control).Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(ControlOrder.Compare)).ToList();
        Select(html, "control", "Control", Same(controls));
        html.Markup("<div><label for=filter-framework>Framework</label><select id=filter-framework name=framework><option value=\"\">Any</option>");
        foreach (var framework in view.Controls.Values.SelectMany(control => control.Frameworks).GroupBy(framework => framework.Framework, StringComparer.Ordinal))
        {
            var named = view.Controls.Values.Where(control => control.Frameworks.Any(one => one.Framework == framework.Key)).Select(control => control.Id);
            html.Add($"<option value=\"{framework.Key}\" data-controls=\"{string.Join(' ', named)}\">{framework.Key}</option>");
        }

        html.Markup("</select></div>\n<div><button class=push type=reset>Clear filters</button></div>\n</form>\n<div class=shown hidden><span id=shown role=status></span></div>\n<div class=scroll>\n");

        IEnumerable<string> Distinct(Func<Finding, string> of, bool keepOrder = false)
        {
            var values = written.Select(of).Distinct(StringComparer.Ordinal);
            return (keepOrder ? values : values.Order(StringComparer.Ordinal)).Take(OptionLimit);
        }
    }

    private static IEnumerable<(string Value, string Label)> Same(IEnumerable<string> values) => values.Select(value => (value, value));

    private static void Select(HtmlBuffer html, string name, string label, IEnumerable<(string Value, string Label)> options)
    {
        html.Add($"<div><label for=filter-{name}>{label}</label><select id=filter-{name} name={name}><option value=\"\">Any</option>");
        foreach (var (value, text) in options)
            html.Add($"<option value=\"{value}\">{text}</option>");
        html.Markup("</select></div>\n");
    }
}

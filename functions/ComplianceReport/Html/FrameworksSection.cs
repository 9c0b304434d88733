using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>What the scan shows of each framework, down to its requirements.</summary>
internal static class FrameworksSection
{
    public static void Write(HtmlBuffer html, ReportView view)
    {
        html.Markup("<section id=frameworks aria-labelledby=frameworks-heading>\n<h2 id=frameworks-heading>Frameworks</h2>\n<p class=lead>Each with the requirements that controls here speak to, and nothing more: a framework asks for much that no scan of databases can show.</p>\n<div class=list>\n");
        foreach (var (framework, score) in ScoresSection.WorstFirst(view.Summary.Scores.ByFramework))
        {
            html.Add($"<details><summary><h3 class=name>{framework}</h3><span>{Parts.Describe(score)}</span><span class=number>{Scores.Text(score.Percent)}</span></summary>\n<div class=body><p><a href=\"#findings?framework={Uri.EscapeDataString(framework)}\">Show its findings</a></p>\n");
            Requirements(html, view, framework);
            html.Markup("</div></details>\n");
        }

        html.Markup("</div>\n</section>\n");
    }

    private static void Requirements(HtmlBuffer html, ReportView view, string framework)
    {
        var requirements = view.Controls.Values
            .SelectMany(control => control.Frameworks.Where(one => one.Framework == framework)
                .SelectMany(one => one.Requirements.Count == 0 ? [control.Id] : one.Requirements, (_, requirement) => (requirement, control.Id)))
            .GroupBy(pair => pair.requirement, pair => pair.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering));
        html.Add($"<div class=scroll><table><caption class=hidden-text>Requirements of {framework}</caption><thead><tr><th scope=col>Requirement<th scope=col>Shown by<th scope=col class=number>Unknown<th scope=col class=number>Failed<th scope=col class=number>Waived<th scope=col class=number>Passed</thead><tbody>\n");
        foreach (var requirement in requirements)
        {
            var controls = requirement.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(ControlOrder.Compare)).ToList();
            var sum = controls.Select(control => view.Summary.Scores.ByControl.GetValueOrDefault(control, Score.None)).Aggregate(Score.None, Add);
            html.Add($"<tr><th scope=row class=id>{requirement.Key}</th><td class=id>");
            foreach (var control in controls)
                html.Add($"<a href=\"#control-{control}\">{control}</a> ");
            html.Add($"</td><td class=number>{Words.Number(sum.Unknown)}</td><td class=number>{Words.Number(sum.Failed)}</td><td class=number>{Words.Number(sum.Waived)}</td><td class=number>{Words.Number(sum.Passed)}</td></tr>\n");
        }

        html.Markup("</tbody></table></div>\n");
    }

    private static Score Add(Score one, Score other) => new(
        one.Passed + other.Passed, one.Failed + other.Failed, one.Unknown + other.Unknown, one.Waived + other.Waived, one.NotApplicable + other.NotApplicable);
}

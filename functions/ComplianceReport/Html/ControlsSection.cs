using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>Every control: what it asks and why, how a failure is mended, and the pages with all of its findings.</summary>
internal static class ControlsSection
{
    public static void Write(HtmlBuffer html, ReportView view, IReadOnlyDictionary<string, IReadOnlyList<DetailPage>> pages)
    {
        var scores = view.Summary.Scores.ByControl;
        html.Markup("<section id=controls aria-labelledby=controls-heading>\n<h2 id=controls-heading>Controls</h2>\n<p class=lead>What could not be evaluated first, then by what fails. Each says how it is mended; all findings, the passed ones too, are in its pages.</p>\n<div class=list>\n");
        var ids = view.Controls.Keys.Union(scores.Keys, StringComparer.Ordinal).Union(pages.Keys, StringComparer.Ordinal)
            .Select(id => (Id: id, Score: scores.GetValueOrDefault(id, Score.None), Control: view.Controls.GetValueOrDefault(id)))
            .OrderByDescending(control => control.Score.Unknown > 0 ? 2 : control.Score.Failed > 0 ? 1 : 0)
            .ThenByDescending(control => control.Control?.Severity ?? Severity.Low)
            .ThenByDescending(control => control.Score.Unknown + control.Score.Failed)
            .ThenBy(control => control.Id, Comparer<string>.Create(ControlOrder.Compare));
        foreach (var (id, score, control) in ids)
        {
            html.Add($"<details id=\"control-{id}\"><summary><span class=id>{id}</span><h3 class=name>{control?.Title ?? "not in the catalogue"}</h3>");
            if (control is not null)
                Parts.Severity(html, control.Severity);
            html.Add($"<span class=small>{(score.Total == 0 ? "no resource" : Parts.Describe(score))}</span></summary>\n<div class=body>");
            if (score.Total > 0)
                Parts.Bar(html, score);
            if (control is not null)
                Explain(html, control);
            Pages(html, pages.GetValueOrDefault(id) ?? []);
            html.Markup("</div></details>\n");
        }

        html.Markup("</div>\n</section>\n");
    }

    private static void Explain(HtmlBuffer html, ControlMetadata control)
    {
        html.Add($"<dl>\n<div><dt>Why it matters</dt><dd>{control.Rationale}</dd></div>\n<div><dt>How it is judged</dt><dd>{control.Evaluation}");
        if (control.Note is { } note)
            html.Add($" <span class=quiet>{note}</span>");
        html.Add($"</dd></div>\n<div><dt>How to mend it</dt><dd>{control.Remediation.Console}<pre tabindex=0>{control.Remediation.Cli}</pre>");
        if (control.Remediation.Caution is { } caution)
            html.Add($"<p><span class=\"tag warn\">Mind</span> {caution}</p>");
        html.Add($"</dd></div>\n<div><dt>Shows of frameworks</dt><dd>{string.Join("; ", control.Frameworks.Select(Describe))}</dd></div>\n<div><dt>Reads</dt><dd class=id>{string.Join(", ", control.Reads)}</dd></div>\n<div><dt>Defined by</dt><dd>");
        if (control.Source.StartsWith("https://", StringComparison.Ordinal))
            html.Add($"<a href=\"{control.Source}\" rel=noreferrer>{control.Source}</a>");
        else
            html.Text(control.Source);
        html.Markup("</dd></div>\n</dl>\n");
    }

    private static string Describe(FrameworkRequirement framework) =>
        framework.Requirements.Count == 0 ? framework.Framework : $"{framework.Framework}: {string.Join(", ", framework.Requirements)}";

    private static void Pages(HtmlBuffer html, IReadOnlyList<DetailPage> pages)
    {
        if (pages.Count == 0)
            return;
        html.Markup("<div class=groups>");
        foreach (var group in pages.GroupBy(page => page.Group, StringComparer.Ordinal))
        {
            html.Markup("<p class=pages>");
            Parts.Mark(html, group.Key);
            foreach (var page in group)
                html.Add($" <a href=\"{page.Path}\">{(page.Number == 1 && group.Count() == 1 ? $"all {Words.Number(page.Findings)}" : $"page {page.Number} ({Words.Number(page.Findings)})")}</a>");
            html.Markup("</p>\n");
        }

        html.Markup("</div>");
    }
}

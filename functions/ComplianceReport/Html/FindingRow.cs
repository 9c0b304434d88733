using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>A finding as a row. Cells carry their roles, because narrow screens show a row as a card, which takes them away.</summary>
internal static class FindingRow
{
    /// <summary>What precedes the rows.</summary>
    public const string Head = """
        <thead role=rowgroup><tr role=row><th scope=col role=columnheader>Outcome</th><th scope=col role=columnheader>Control and reason</th><th scope=col role=columnheader>Resource</th><th scope=col role=columnheader>Since</th></tr></thead><tbody role=rowgroup>

        """;

    /// <summary>Writes a row of the first page: it says its control, and filters can read it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="change">What this scan made worse of it, for people; empty for nothing.</param>
    /// <param name="clip">What its reason is cut to.</param>
    public static void Write(HtmlBuffer html, Finding finding, string change, int clip)
    {
        var resource = finding.Resource;
        html.Add($"<tr role=row data-outcome={Words.Group(finding)} data-severity={Parts.Lower(finding.Severity)} data-account=\"{resource.Account}\" data-region=\"{resource.Region}\" data-team=\"{Words.Team(resource.Team)}\" data-control=\"{finding.Control}\"");
        if (change.Length > 0)
            html.Markup(" data-change=worse");
        html.Markup(">");
        State(html, finding, change);
        html.Add($"<td role=cell><a class=id href=\"#control-{finding.Control}\">{finding.Control}</a> {finding.Title}<div class=\"quiet reason\">{Text.Clip(finding.Reason, clip)}</div>");
        Rest(html, finding);
    }

    /// <summary>Writes a row of a page of one control: it says only what differs.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="clip">What its reason is cut to.</param>
    public static void WriteOfControl(HtmlBuffer html, Finding finding, int clip)
    {
        html.Markup("<tr role=row>");
        State(html, finding, "");
        html.Add($"<td role=cell>{Text.Clip(finding.Reason, clip)}");
        Rest(html, finding);
    }

    private static void State(HtmlBuffer html, Finding finding, string change)
    {
        html.Markup("<td role=cell class=state>");
        Parts.Mark(html, Words.Group(finding));
        html.Markup("<br>");
        Parts.Severity(html, finding.Severity);
        if (change.Length > 0)
            html.Add($" <span class=\"tag new\">{change}</span>");
        html.Markup("</td>");
    }

    private static void Rest(HtmlBuffer html, Finding finding)
    {
        var resource = finding.Resource;
        if (finding.Waiver is { } waiver)
        {
            html.Add($"<div class=small>Waived by {waiver.Owner} until {Words.Day(waiver.Expires)}");
            if (waiver.EndsSoon)
                html.Markup(" <span class=\"tag warn\">ends soon</span>");
            html.Markup("</div>");
        }

        html.Add($"</td><td role=cell class=on><span class=id>{Text.Clip(Words.Resource(resource), 300)}</span><div class=\"quiet small\">{Words.Type(resource.Type)} · {resource.Account} · {resource.Region} · {Words.Team(resource.Team)}</div></td><td role=cell class=\"since when\">");
        Parts.Day(html, finding.OutcomeSince);
        html.Markup("</td></tr>\n");
    }
}

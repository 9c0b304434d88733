namespace DataReliability.ComplianceReport.Html;

/// <summary>The foot of the first page: what proves it, and its other forms.</summary>
internal static class Colophon
{
    public static void Write(HtmlBuffer html, ReportView view)
    {
        var (summary, contents) = (view.Summary, view.Contents);
        html.Add($"""
            <footer class=wrap>
            <dl>
            <dt>Scan</dt><dd class=id>{summary.ScanId}</dd>
            <dt>Took</dt><dd>{Words.Minute(summary.StartedAt)} to {Words.Minute(summary.EndedAt)}, {Words.Count(summary.Tasks.Sum(task => (long)task.Calls), "API call")}</dd>
            <dt>Judged on</dt><dd>inventory with SHA-256 <span class=id>{contents.InventorySha256}</span></dd>

            """);
        if (contents.Previous is { } previous)
            html.Add($"<dt>Follows</dt><dd>report of scan <span class=id>{previous.Scan}</span>, manifest <span class=id>{previous.Sha256}</span></dd>\n");
        html.Markup("<dt>Evidence</dt><dd><a href=\"manifest.json\">manifest.json</a> lists the SHA-256 of every file</dd>\n");
        var others = view.Opening.Formats.Distinct().Order().Select(Name).OfType<string>().ToList();
        if (others.Count > 0)
        {
            html.Markup("<dt>Other forms</dt><dd>");
            foreach (var other in others)
                html.Add($"<a href=\"{other}\">{other}</a> ");
            html.Markup("</dd>\n");
        }

        html.Markup("</dl>\n</footer>\n");
    }

    private static string? Name(ReportFormat format) => format switch
    {
        ReportFormat.Csv => Csv.CsvReport.FileName,
        ReportFormat.Json => Json.JsonReport.FileName,
        ReportFormat.Ocsf => Ocsf.OcsfReport.FileName,
        ReportFormat.Asff => Asff.AsffReport.FileName,
        _ => null,
    };
}

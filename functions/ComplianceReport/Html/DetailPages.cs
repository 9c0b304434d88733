using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// Files every finding into pages of one control and group. A page is written when the finding after its last one comes,
/// or at the end; what waits is bounded by the controls times a page.
/// </summary>
internal sealed class DetailPages(ReportContents contents, IReportFiles files)
{
    /// <summary>How many findings a page holds.</summary>
    public const int PageSize = 500;

    private const int ReasonClip = 4000;

    private static readonly string[] Groups = ["unknown", "failed", "waived", "passed", "none"];

    private readonly Dictionary<(string Control, string Group), Pending> _pending = [];
    private readonly Dictionary<string, List<DetailPage>> _written = new(StringComparer.Ordinal);
    private readonly HtmlBuffer _page = new();

    /// <summary>Takes the next finding.</summary>
    public async ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        var key = (finding.Control, Words.Group(finding));
        if (!_pending.TryGetValue(key, out var pending))
            _pending[key] = pending = new Pending(finding.Title);
        if (pending.Count == PageSize)
            await WriteAsync(key, pending, last: false, cancellationToken);
        FindingRow.WriteOfControl(pending.Rows, finding, ReasonClip);
        pending.Count++;
    }

    /// <summary>Writes what waits.</summary>
    /// <returns>The pages of each control, in the order in which they are read.</returns>
    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<DetailPage>>> CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, pending) in _pending.OrderBy(pending => pending.Key))
            await WriteAsync(key, pending, last: true, cancellationToken);
        return _written.ToDictionary(
            control => control.Key,
            control => (IReadOnlyList<DetailPage>)[.. control.Value.OrderBy(page => Array.IndexOf(Groups, page.Group)).ThenBy(page => page.Number)],
            StringComparer.Ordinal);
    }

    private async ValueTask WriteAsync((string Control, string Group) key, Pending pending, bool last, CancellationToken cancellationToken)
    {
        pending.Number++;
        var path = PathOf(key, pending.Number);
        Compose(key, pending, last);
        await using (var stream = await files.CreateAsync(path, HtmlPage.ContentType, cancellationToken))
            await _page.FlushAsync(stream, cancellationToken);
        if (!_written.TryGetValue(key.Control, out var pages))
            _written[key.Control] = pages = [];
        pages.Add(new DetailPage(path, key.Group, pending.Number, pending.Count));
        pending.Count = 0;
        pending.Rows.Clear();
    }

    private void Compose((string Control, string Group) key, Pending pending, bool last)
    {
        var title = $"{key.Control} {Words.Label(key.Group).ToLowerInvariant()}, page {pending.Number}";
        HtmlPage.Begin(_page, title);
        _page.Add($"""
            <header class="top wrap">
            <p><a href="../index.html#control-{key.Control}">Report of {Words.Minute(contents.Summary.EndedAt)}</a></p>
            <h1>{key.Control}: {pending.Title}</h1>
            </header>
            <main id=main class=wrap>
            <section id=findings aria-labelledby=findings-heading>
            <h2 id=findings-heading>{Words.Label(key.Group)}: {Words.Count(pending.Count, "finding")}, page {pending.Number}</h2>
            <form class=filters role=search aria-label="Filter findings" hidden><div class=search><label for=search>Search reason and resource</label><input type=search id=search autocomplete=off></div><div><button class=push type=reset>Clear</button></div></form>
            <div class=shown hidden><span id=shown role=status></span></div>
            <div class=scroll>
            <table class=findings data-filtered role=table><caption class=hidden-text>{title}</caption>
            """);
        _page.Markup(FindingRow.Head.Replace("Control and reason", "Reason", StringComparison.Ordinal));
        _page.Add(pending.Rows);
        _page.Markup("</tbody></table></div>\n");
        FindingsSection.End(_page);
        _page.Markup("</section>\n<nav aria-label=Pages><p class=pages>");
        if (pending.Number > 1)
            _page.Add($"<a rel=prev href=\"{Path.GetFileName(PathOf(key, pending.Number - 1))}\">Page {pending.Number - 1}</a> ");
        if (!last)
            _page.Add($"<a rel=next href=\"{Path.GetFileName(PathOf(key, pending.Number + 1))}\">Page {pending.Number + 1}</a> ");
        _page.Add($"<a href=\"../index.html#control-{key.Control}\">Back to the report</a></p></nav>\n</main>\n");
        HtmlPage.End(_page);
    }

    /// <summary>Of the control's id only what file systems and addresses take as it is.</summary>
    private static string PathOf((string Control, string Group) key, int number) =>
        $"controls/{string.Concat(key.Control.Select(character => char.IsAsciiLetterOrDigit(character) || character == '.' ? character : '_'))}-{(key.Group == "none" ? "not-applicable" : key.Group)}-{number}.html";

    private sealed class Pending(string title)
    {
        public string Title { get; } = title;

        public HtmlBuffer Rows { get; } = new();

        public int Count { get; set; }

        public int Number { get; set; }
    }
}

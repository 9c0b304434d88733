using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// Files every finding into pages of one control and group. A page grows as its findings come; the last one of a control and group
/// stays open until the end, so that as many files are open as there are of those.
/// </summary>
internal sealed class DetailPages(ReportOpening opening, IReportFiles files) : IDisposable
{
    /// <summary>How many findings a page holds.</summary>
    public const int PageSize = 500;

    private const int ReasonClip = 4000;
    private const int FlushBytes = 16 * 1024;

    private static readonly string[] Groups = ["unknown", "failed", "waived", "passed", "none"];

    private readonly Dictionary<(string Control, string Group), Page> _open = [];
    private readonly Dictionary<string, List<DetailPage>> _written = new(StringComparer.Ordinal);
    private readonly HtmlBuffer _frame = new();

    /// <summary>Takes the next finding.</summary>
    public async ValueTask AddAsync(Finding finding, CancellationToken cancellationToken)
    {
        var key = (finding.Control, Words.Group(finding));
        if (!_open.TryGetValue(key, out var page))
        {
            _open[key] = page = new Page(finding.Title);
            await BeginAsync(key, page, cancellationToken);
        }
        else if (page.Count == PageSize)
        {
            await EndAsync(key, page, last: false, cancellationToken);
            await BeginAsync(key, page, cancellationToken);
        }

        FindingRow.WriteOfControl(page.Rows, finding, ReasonClip);
        page.Count++;
        if (page.Rows.Length >= FlushBytes)
            await page.Rows.FlushAsync(page.Stream!, cancellationToken);
    }

    /// <summary>Ends all pages.</summary>
    /// <returns>The pages of each control, in the order in which they are read.</returns>
    public async ValueTask<IReadOnlyDictionary<string, IReadOnlyList<DetailPage>>> CompleteAsync(CancellationToken cancellationToken)
    {
        foreach (var (key, page) in _open.OrderBy(open => open.Key))
            await EndAsync(key, page, last: true, cancellationToken);
        return _written.ToDictionary(
            control => control.Key,
            control => (IReadOnlyList<DetailPage>)[.. control.Value.OrderBy(page => Array.IndexOf(Groups, page.Group)).ThenBy(page => page.Number)],
            StringComparer.Ordinal);
    }

    /// <summary>Gives up the pages that were not ended.</summary>
    public void Dispose()
    {
        foreach (var page in _open.Values)
            page.Stream?.Dispose();
    }

    private async ValueTask BeginAsync((string Control, string Group) key, Page page, CancellationToken cancellationToken)
    {
        page.Number++;
        page.Count = 0;
        page.Stream = await files.CreateAsync(PathOf(key, page.Number), HtmlPage.ContentType, cancellationToken);
        var html = _frame;
        var title = $"{key.Control} {Words.Label(key.Group).ToLowerInvariant()}, page {page.Number}";
        HtmlPage.Begin(html, title);
        html.Add($"""
            <header class="top wrap">
            <p><a href="../index.html#control-{key.Control}">Report of the scan of {Words.Minute(opening.StartedAt)}</a></p>
            <h1>{key.Control}: {page.Title}</h1>
            </header>
            <main id=main class=wrap>
            <section id=findings aria-labelledby=findings-heading>
            <h2 id=findings-heading>{Words.Label(key.Group)}, page {page.Number}</h2>
            <form class=filters role=search aria-label="Filter findings" hidden><div class=search><label for=search>Search reason and resource</label><input type=search id=search autocomplete=off></div><div><button class=push type=reset>Clear</button></div></form>
            <div class=shown hidden><span id=shown role=status></span></div>
            <div class=scroll>
            <table class=findings data-filtered role=table><caption class=hidden-text>{title}</caption>
            """);
        html.Markup(FindingRow.Head.Replace("Control and reason", "Reason", StringComparison.Ordinal));
        await html.FlushAsync(page.Stream, cancellationToken);
    }

    private async ValueTask EndAsync((string Control, string Group) key, Page page, bool last, CancellationToken cancellationToken)
    {
        await page.Rows.FlushAsync(page.Stream!, cancellationToken);
        var html = _frame;
        html.Markup("</tbody></table></div>\n");
        FindingsSection.End(html);
        html.Markup("</section>\n<nav aria-label=Pages><p class=pages>");
        if (page.Number > 1)
            html.Add($"<a rel=prev href=\"{Path.GetFileName(PathOf(key, page.Number - 1))}\">Page {page.Number - 1}</a> ");
        if (!last)
            html.Add($"<a rel=next href=\"{Path.GetFileName(PathOf(key, page.Number + 1))}\">Page {page.Number + 1}</a> ");
        html.Add($"<a href=\"../index.html#control-{key.Control}\">Back to the report</a></p></nav>\n</main>\n");
        HtmlPage.End(html);
        await html.FlushAsync(page.Stream!, cancellationToken);
        await page.Stream!.DisposeAsync();
        page.Stream = null;

        if (!_written.TryGetValue(key.Control, out var pages))
            _written[key.Control] = pages = [];
        pages.Add(new DetailPage(PathOf(key, page.Number), key.Group, page.Number, page.Count));
    }

    /// <summary>Of the control's id only what file systems and addresses take as it is.</summary>
    private static string PathOf((string Control, string Group) key, int number) =>
        $"controls/{string.Concat(key.Control.Select(character => char.IsAsciiLetterOrDigit(character) || character == '.' ? character : '_'))}-{(key.Group == "none" ? "not-applicable" : key.Group)}-{number}.html";

    private sealed class Page(string title)
    {
        public string Title { get; } = title;

        /// <summary>Those that wait to be sent.</summary>
        public HtmlBuffer Rows { get; } = new();

        /// <summary>Null between pages.</summary>
        public Stream? Stream { get; set; }

        public int Count { get; set; }

        public int Number { get; set; }
    }
}

using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// Writes <c>index.html</c>, with all that a person needs first, and every finding into pages of one control and outcome
/// each. Those grow as findings come; the first page comes last.
/// </summary>
internal sealed class HtmlReport(ReportOpening opening, FindingTally tally, IReportFiles files) : IFindingSink
{
    private readonly DetailPages _pages = new(opening, files);

    public ValueTask AddAsync(Finding finding, CancellationToken cancellationToken) =>
        finding.GoneAt is null ? _pages.AddAsync(finding, cancellationToken) : ValueTask.CompletedTask;

    public async ValueTask CompleteAsync(ReportContents contents, CancellationToken cancellationToken)
    {
        var view = new ReportView(opening, contents);
        var pages = await _pages.CompleteAsync(cancellationToken);
        // Disposed synchronously it is given up.
        using var stream = await files.CreateAsync("index.html", HtmlPage.ContentType, cancellationToken);
        var html = new HtmlBuffer();
        HtmlPage.Begin(html, $"Compliance report, {Words.Day(view.Summary.EndedAt)}");
        Masthead.Write(html, view);
        html.Markup("<main id=main class=wrap>\n");
        HeroSection.Write(html, view, tally);
        UnseenSection.Write(html, view, tally.Causes);
        ChangesSection.Write(html, view);
        await FindingsSection.WriteAsync(html, view, tally, stream, cancellationToken);
        ScoresSection.Write(html, view);
        FrameworksSection.Write(html, view);
        ControlsSection.Write(html, view, pages);
        WaiversSection.Write(html, view);
        html.Markup("</main>\n");
        Colophon.Write(html, view);
        HtmlPage.End(html);
        await html.FlushAsync(stream, cancellationToken);
        await stream.DisposeAsync();
    }

    public void Dispose() => _pages.Dispose();
}

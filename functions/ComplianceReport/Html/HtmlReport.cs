using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>
/// Writes <c>index.html</c>, with all that a person needs first, and every finding into pages of one control and outcome
/// each. Pages are written as they fill; the first page comes last.
/// </summary>
internal sealed class HtmlReport(ReportContents contents, FindingTally tally, IReportFiles files) : IFindingSink
{
    private readonly ReportView _view = new(contents);
    private readonly DetailPages _pages = new(contents, files);

    public ValueTask AddAsync(Finding finding, CancellationToken cancellationToken) =>
        finding.GoneAt is null ? _pages.AddAsync(finding, cancellationToken) : ValueTask.CompletedTask;

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        var pages = await _pages.CompleteAsync(cancellationToken);
        await using var stream = await files.CreateAsync("index.html", HtmlPage.ContentType, cancellationToken);
        var html = new HtmlBuffer();
        HtmlPage.Begin(html, $"Compliance report, {Words.Day(_view.Summary.EndedAt)}");
        Masthead.Write(html, _view);
        html.Markup("<main id=main class=wrap>\n");
        HeroSection.Write(html, _view, tally);
        UnseenSection.Write(html, _view, tally.Causes);
        ChangesSection.Write(html, _view);
        FindingsSection.Write(html, _view, tally);
        await html.FlushAsync(stream, cancellationToken);
        ScoresSection.Write(html, _view);
        FrameworksSection.Write(html, _view);
        ControlsSection.Write(html, _view, pages);
        WaiversSection.Write(html, _view);
        html.Markup("</main>\n");
        Colophon.Write(html, _view);
        HtmlPage.End(html);
        await html.FlushAsync(stream, cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

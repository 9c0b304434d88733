using DataReliability.ComplianceReport;
using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.Browser.Tests;

/// <summary>A report on disk: of a believable fleet, with one finding whose every text tries to be markup.</summary>
public sealed class SampleReport : IAsyncLifetime
{
    /// <summary>The worst of all, so that it stands first.</summary>
    public const string HostileTitle = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";

    private readonly string _directory = Directory.CreateTempSubdirectory("report-").FullName;

    /// <summary>The scan that is reported.</summary>
    public SampleScan Scan { get; } = new(7, 400);

    /// <summary>The first page.</summary>
    public Uri Index => Page("index.html");

    /// <summary>Where a file of the report is.</summary>
    public string PathOf(string file) => Path.Combine(_directory, file);

    /// <summary>The address of a file of the report.</summary>
    public Uri Page(string file, string fragment = "") => new(new Uri(PathOf(file)).AbsoluteUri + fragment);

    public async ValueTask InitializeAsync()
    {
        var opening = new ReportOpening(Scan.Summary.ScanId, Scan.Summary.StartedAt, SampleScan.Controls, Enum.GetValues<ReportFormat>());
        using var report = await ReportWriter.OpenAsync(opening, new DirectoryReportFiles(_directory), CancellationToken.None);
        foreach (var finding in Scan.Findings().Append(Hostile()))
            await report.AddAsync(finding, CancellationToken.None);
        await report.CompleteAsync(
            new ReportContents { Summary = Scan.Summary, Changes = Scan.Changes, GeneratedAt = SampleScan.Now, InventorySha256 = new string('a', 64) },
            CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Finding Hostile()
    {
        const string markup = "\"'><svg onload=\"document.title='owned'\"></td></table></main><script>document.title='owned'</script>";
        var like = Scan.Findings().First(finding => finding.Outcome == Outcome.Unknown);
        return like with
        {
            Id = new string('0', 32),
            Control = "AA.1",
            Title = HostileTitle,
            Severity = Severity.Critical,
            Reason = markup,
            Resource = like.Resource with { Id = markup, Region = markup, Team = markup, Owner = markup },
            Unread = [new(markup, markup)],
        };
    }
}

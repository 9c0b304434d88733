using System.Security.Cryptography;
using System.Text;
using DataReliability.ComplianceReport;
using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Dr.Scans;

/// <summary>Scans accounts and Regions, several at once, and writes what is found.</summary>
internal sealed class ScanRun(
    IReadOnlyList<IControl> controls, IReadOnlyList<Waiver> waivers, ControlContext context, TimeProvider time, IProgress<string> progress)
{
    // Each has limits of its own at AWS; what bounds them here is memory.
    private const int AtATime = 8;

    /// <param name="places">The accesses and Regions.</param>
    /// <param name="directory">Where the report goes; null for none.</param>
    /// <param name="formats">Its forms.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(ScanResult Result, Severity? Highest)> RunAsync(
        IReadOnlyList<(AwsAccess Access, string Region)> places,
        string? directory,
        IReadOnlyCollection<ReportFormat> formats,
        CancellationToken cancellationToken)
    {
        var id = $"{context.Now:yyyyMMdd'T'HHmmssfff'Z'}";
        if (directory is not null)
            progress.Report($"writing {string.Join(", ", formats).ToLowerInvariant()} to {directory}");
        using var report = directory is null
            ? null
            : await ReportWriter.OpenAsync(
                new ReportOpening(id, context.Now, [.. controls.Select(c => c.Metadata)], formats), new DirectoryReportFiles(directory), cancellationToken);
        using var turn = new SemaphoreSlim(1);
        var laid = new WaiverApplication(waivers, context.Now);
        var scorekeeper = new ScoreKeeper(ControlCatalogue.Metadata);
        var worst = new WorstFindings();
        var scan = new PlaceScan(controls, context, TakeAsync, progress);
        var scanned = new ScannedPlace[places.Count];
        await Parallel.ForAsync(
            0, places.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (at, cancel) => scanned[at] = await scan.RunAsync(places[at].Access, places[at].Region, time, cancel));

        List<ScanTask> tasks = [.. scanned.Select(place => place.Task)];
        var ended = time.GetUtcNow();
        var scores = scorekeeper.Card();
        var summary = new ScanSummary
        {
            ScanId = id,
            StartedAt = context.Now,
            EndedAt = ended,
            Scope = new ScanScope([.. tasks.Select(t => t.Place)], [.. controls.Select(c => c.Metadata.Id)]),
            Tasks = tasks,
            Scores = scores,
            Trend = [new TrendPoint(id, ended, scores.Overall)],
            Waivers = laid.Statuses(),
        };
        if (report is not null)
        {
            await report.CompleteAsync(
                new ReportContents { Summary = summary, Changes = [], GeneratedAt = time.GetUtcNow(), InventorySha256 = Sha256(scanned) }, cancellationToken);
        }

        return (new ScanResult(summary, worst.All, directory), worst.Highest);

        async Task TakeAsync(IEnumerable<Finding> findings, CancellationToken cancel)
        {
            await turn.WaitAsync(cancel);
            try
            {
                foreach (var finding in findings.Select(laid.Apply))
                {
                    scorekeeper.Add(finding);
                    worst.Add(finding);
                    if (report is not null)
                        await report.AddAsync(finding, cancel);
                }
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>As scans of a deployment have it: of the places, in their order.</summary>
    private static string Sha256(IEnumerable<ScannedPlace> places) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(places.Select(place => $"{place.Task.Place} {place.InventorySha256}\n")))));
}

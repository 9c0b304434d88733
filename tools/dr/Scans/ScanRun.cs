using System.Security.Cryptography;
using DataReliability.ComplianceReport;
using DataReliability.ComplianceReport.Files;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Dr.Scans;

/// <summary>Scans accounts and Regions one after another, and writes what is found.</summary>
internal sealed class ScanRun(IReadOnlyList<IControl> controls, ControlContext context, TimeProvider time, IProgress<string> progress)
{
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
        using var spool = directory is null ? null : new FindingSpool();
        using var inventory = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var scorekeeper = new ScoreKeeper(ControlCatalogue.Metadata);
        var worst = new WorstFindings();
        var scan = new PlaceScan(controls, context, Take, inventory, progress);
        var tasks = new List<ScanTask>();
        foreach (var (access, region) in places)
            tasks.Add(await scan.RunAsync(access, region, time, cancellationToken));

        var ended = time.GetUtcNow();
        var scores = scorekeeper.Card();
        var id = $"{context.Now:yyyyMMdd'T'HHmmssfff'Z'}";
        var summary = new ScanSummary
        {
            ScanId = id,
            StartedAt = context.Now,
            EndedAt = ended,
            Scope = new ScanScope([.. tasks.Select(t => t.Place)], [.. controls.Select(c => c.Metadata.Id)]),
            Tasks = tasks,
            Scores = scores,
            Trend = [new TrendPoint(id, ended, scores.Overall)],
        };
        if (directory is not null)
        {
            progress.Report($"writing {string.Join(", ", formats).ToLowerInvariant()} to {directory}");
            await ReportWriter.WriteAsync(
                new ReportContents
                {
                    Summary = summary,
                    Findings = spool!.ReadAsync(cancellationToken),
                    Changes = [],
                    Controls = [.. controls.Select(c => c.Metadata)],
                    Formats = formats,
                    GeneratedAt = time.GetUtcNow(),
                    InventorySha256 = Convert.ToHexStringLower(inventory.GetHashAndReset()),
                },
                new DirectoryReportFiles(directory),
                cancellationToken);
        }

        return (new ScanResult(summary, worst.All, directory), worst.Highest);

        void Take(Finding finding)
        {
            scorekeeper.Add(finding);
            worst.Add(finding);
            spool?.Add(finding);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Workflows;

namespace DataReliability.ComplianceReport.Publishing;

/// <summary>
/// Publishes the report of a scan from the findings that are kept. Nothing in it depends on when it is written: publishing a
/// scan again gives the same bytes.
/// </summary>
/// <param name="findings">The findings.</param>
/// <param name="documents">Where reports that were published are filed.</param>
/// <param name="place">Where it goes.</param>
/// <param name="waivers">All waivers.</param>
/// <param name="formats">Its forms. At least one.</param>
public sealed class ReportPublisher(
    IFindingStore findings,
    IDocumentStore documents,
    IReportPlace place,
    IReadOnlyList<Waiver> waivers,
    IReadOnlyCollection<ReportFormat> formats) : IReportPublisher
{
    private const int TrendPoints = 60;
    private const int WrittenAtOnce = 100;

    /// <inheritdoc/>
    public async Task<PublishedReport> PublishAsync(EndedScan scan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scan);
        await KeepUnseenAsync(scan, cancellationToken);
        var earlier = await EarlierAsync(scan, cancellationToken);
        var comparable = earlier.Where(report => AreSame(report.Scope, scan.Scope)).ToList();

        IReadOnlyList<ControlMetadata> controls = [.. ControlCatalogue.Of(scan.Scope.Controls).Select(control => control.Metadata)];
        using var report = await ReportWriter.OpenAsync(
            new ReportOpening(scan.ScanId, scan.StartedAt, controls, formats), place.Files(scan.ScanId), cancellationToken);
        var laid = new WaiverApplication(waivers, scan.StartedAt);
        var scores = new ScoreKeeper(ControlCatalogue.Metadata);
        var changes = new List<FindingChange>();
        await foreach (var finding in FindingsAsync(scan, cancellationToken))
        {
            var shown = laid.Apply(finding);
            if (FindingChange.Of(shown, scan.StartedAt) is { } change)
                changes.Add(change);
            if (shown.GoneAt is not null)
                continue;
            scores.Add(shown);
            await report.AddAsync(shown, cancellationToken);
        }

        var card = scores.Card();
        var contents = new ReportContents
        {
            Summary = new ScanSummary
            {
                ScanId = scan.ScanId,
                StartedAt = scan.StartedAt,
                EndedAt = scan.EndedAt,
                Scope = scan.Scope,
                Tasks = scan.Tasks,
                Scores = card,
                Trend =
                [
                    .. comparable.TakeLast(TrendPoints - 1).Select(report => new TrendPoint(report.ScanId, report.EndedAt, report.Score)),
                    new TrendPoint(scan.ScanId, scan.EndedAt, card.Overall),
                ],
                PreviousScanId = comparable.LastOrDefault()?.ScanId,
                Waivers = laid.Statuses(),
            },
            Changes = changes,
            GeneratedAt = scan.EndedAt,
            InventorySha256 = scan.InventorySha256,
            // Every report is a link of one chain, whatever it looked at: none can be taken out unseen.
            Previous = earlier.LastOrDefault() is { } last ? new ManifestLink(last.ScanId, last.ManifestSha256) : null,
        };
        var written = await report.CompleteAsync(contents, cancellationToken);
        return new PublishedReport(
            scan.ScanId,
            scan.EndedAt,
            scan.Scope,
            card.Overall,
            changes.CountBy(change => change.Kind).OrderBy(kind => kind.Key).ToDictionary(),
            written.Link.Sha256,
            place.Location(scan.ScanId),
            await place.LinkAsync(scan.ScanId, cancellationToken),
            written.Digest.Subject,
            written.Digest.Text);
    }

    /// <summary>What was found before where a place is missing now is Unknown until it is seen again. What was judged there before the
    /// scan was given up stands.</summary>
    private async Task KeepUnseenAsync(EndedScan scan, CancellationToken cancellationToken)
    {
        var coverage = new ScanCoverage(scan.Scope, scan.Tasks);
        foreach (var missing in scan.Tasks.Where(task => task.Status != ScanTaskStatus.Done))
        {
            foreach (var type in ResourceTypes.All)
            {
                var unseen = new List<ResourceFindings>(WrittenAtOnce);
                await foreach (var kept in findings.ListAsync(missing.Place, type, cancellationToken))
                {
                    if (kept.ScannedAt >= scan.StartedAt)
                        continue;
                    unseen.Add(kept with
                    {
                        Findings = [.. kept.Findings.Select(finding => FindingLifecycle.Unjudged(finding, coverage, scan.StartedAt) ?? finding)],
                    });
                    if (unseen.Count < WrittenAtOnce)
                        continue;
                    await findings.PutAsync(unseen, cancellationToken);
                    unseen.Clear();
                }

                if (unseen.Count > 0)
                    await findings.PutAsync(unseen, cancellationToken);
            }
        }
    }

    /// <summary>Findings of the scope's controls, of all its places. Those of controls that were retired are left out.</summary>
    private async IAsyncEnumerable<Finding> FindingsAsync(
        EndedScan scan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var where in scan.Scope.Places)
        {
            foreach (var type in ResourceTypes.All)
            {
                await foreach (var kept in findings.ListAsync(where, type, cancellationToken))
                {
                    foreach (var finding in kept.Findings)
                    {
                        if (scan.Scope.Judges(finding.Control) && ControlCatalogue.Metadata.ContainsKey(finding.Control))
                            yield return finding;
                    }
                }
            }
        }
    }

    /// <summary>The reports of earlier scans, oldest first.</summary>
    private async Task<List<PublishedReport>> EarlierAsync(EndedScan scan, CancellationToken cancellationToken)
    {
        var filed = await documents.ListAsync(PublishedReport.Collection, "", cancellationToken);
        return
        [
            .. filed
                .Where(document => string.CompareOrdinal(document.Name, scan.ScanId) < 0)
                .Select(document => JsonSerializer.Deserialize(document.Json, ComplianceJson.Default.PublishedReport)
                    ?? throw new FormatException($"document {document.Collection}/{document.Name} is null; delete it to leave it out of the trend"))
                .OrderBy(report => report.ScanId, StringComparer.Ordinal),
        ];
    }

    private static bool AreSame(ScanScope one, ScanScope other) =>
        one.Places.SequenceEqual(other.Places) && one.Controls.SequenceEqual(other.Controls, StringComparer.Ordinal);
}

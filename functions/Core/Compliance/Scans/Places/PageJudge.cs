using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>Judges pages of one place's inventory and keeps what becomes of the findings. Judging a page again changes nothing.</summary>
internal sealed class PageJudge(PlaceScanState state, ControlRun run, IFindingStore findings)
{
    private const int WrittenAtOnce = 100;

    private readonly ScanPlace _place = state.Task.Place;
    private readonly ScanScope _scope = new([state.Task.Place], state.Controls);

    /// <summary>Judges the resources of a page, and for what it lacks all resources of its type.</summary>
    public async Task KeepAsync(InventoryPage page, CancellationToken cancellationToken)
    {
        var judged = page.Resources.SelectMany(resource => run.Judge(resource));
        if (page.Gap is { } gap)
            judged = judged.Concat(run.Judge(_place.Account, _place.Region, gap));
        var byResource = judged.GroupBy(judgement => judgement.Resource.Arn, StringComparer.Ordinal).ToList();
        if (byResource.Count == 0)
            return;

        var before = await findings.GetAsync(_place, page.List, [.. byResource.Select(group => group.Key)], cancellationToken);
        var seen = Coverage(gaps: []);
        await findings.PutAsync([.. byResource.Select(group => After(before.GetValueOrDefault(group.Key), [.. group], seen))], cancellationToken);
    }

    /// <summary>Goes through the findings of a list that has come to its end: those of resources that it did not show are of what is
    /// gone, or of what could not be listed.</summary>
    public async Task EndListAsync(string type, IReadOnlyList<ListingGap> gaps, CancellationToken cancellationToken)
    {
        var coverage = Coverage(gaps);
        var changed = new List<ResourceFindings>();
        await foreach (var kept in findings.ListAsync(_place, type, cancellationToken))
        {
            if (kept.ScannedAt >= state.At || Unshown(kept, coverage) is not { } after)
                continue;
            changed.Add(after);
            if (changed.Count < WrittenAtOnce)
                continue;
            await findings.PutAsync(changed, cancellationToken);
            changed.Clear();
        }

        if (changed.Count > 0)
            await findings.PutAsync(changed, cancellationToken);
    }

    private ResourceFindings After(ResourceFindings? before, IReadOnlyList<Judgement> judgements, ScanCoverage seen)
    {
        IReadOnlyList<Finding> old = before?.Findings ?? [];
        var next = FindingLifecycle.Next(old, judgements, seen, ControlCatalogue.Metadata, state.At).ToDictionary(f => f.Id, StringComparer.Ordinal);
        return new ResourceFindings(judgements[0].Resource, state.At, [.. next.Values, .. old.Where(finding => !next.ContainsKey(finding.Id))]);
    }

    /// <summary>Null where this scan has nothing to say of any of them.</summary>
    private ResourceFindings? Unshown(ResourceFindings kept, ScanCoverage coverage)
    {
        var after = kept.Findings.Select(finding => FindingLifecycle.Unjudged(finding, coverage, state.At) ?? finding).ToList();
        return after.SequenceEqual(kept.Findings) ? null : kept with { Findings = after };
    }

    private ScanCoverage Coverage(IReadOnlyList<ListingGap> gaps) =>
        new(_scope, [new ScanTask { Place = _place, Status = ScanTaskStatus.Done, Gaps = gaps }]);
}

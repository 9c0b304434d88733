using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Core.Compliance.Findings;

/// <summary>
/// What becomes of findings at a scan. Pure, and safe to repeat: the same scan over the findings that it has already changed
/// leaves them as they are. Unknown never ends a failure, and only what was looked at in full is taken for gone.
/// </summary>
public static class FindingLifecycle
{
    /// <summary>Why a failure ended whose resource is no longer there.</summary>
    public const string GoneReason = "the resource is gone";

    /// <summary>All findings that a scan touches: those judged, and those of its scope that it did not see.</summary>
    /// <param name="previous">Findings before the scan. Those outside its scope are left out of the answer: nothing happens to them.</param>
    /// <param name="judgements">What the scan found.</param>
    /// <param name="coverage">What it looked at.</param>
    /// <param name="metadata">Of the controls, by id.</param>
    /// <param name="at">The scan's time: one for all of it, and another for each scan.</param>
    public static IEnumerable<Finding> Next(
        IReadOnlyCollection<Finding> previous,
        IEnumerable<Judgement> judgements,
        ScanCoverage coverage,
        IReadOnlyDictionary<string, ControlMetadata> metadata,
        DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        ArgumentNullException.ThrowIfNull(metadata);
        var unjudged = previous.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        foreach (var judgement in judgements)
        {
            unjudged.Remove(FindingId.Of(judgement), out var before);
            yield return Judged(before, judgement, metadata[judgement.Control], at);
        }

        foreach (var left in unjudged.Values)
        {
            if (Unjudged(left, coverage, at) is { } next)
                yield return next;
        }
    }

    /// <summary>A finding that the scan judged.</summary>
    /// <param name="before">The finding before; null for a first judgement.</param>
    /// <param name="judgement">What the scan found.</param>
    /// <param name="metadata">Of the judgement's control.</param>
    /// <param name="at">The scan's time.</param>
    public static Finding Judged(Finding? before, Judgement judgement, ControlMetadata metadata, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(metadata);
        var fresh = new Finding
        {
            Id = FindingId.Of(judgement),
            Control = judgement.Control,
            Title = metadata.Title,
            Severity = metadata.Severity,
            Resource = judgement.Resource,
            Outcome = judgement.Outcome,
            OutcomeSince = at,
            Reason = judgement.Reason,
            Unread = judgement.Unread,
            FirstSeen = at,
            LastSeen = at,
        };
        return before is null
            ? Changed(fresh, before: null, at)
            : Changed(
                before with
                {
                    Title = fresh.Title,
                    Severity = fresh.Severity,
                    Resource = fresh.Resource,
                    Reason = fresh.Reason,
                    Unread = fresh.Unread,
                    LastSeen = at,
                    Outcome = fresh.Outcome,
                    OutcomeSince = before.GoneAt is null && before.Outcome == fresh.Outcome ? before.OutcomeSince : at,
                    GoneAt = null,
                    Waiver = null,
                },
                before,
                at);
    }

    /// <summary>A finding that the scan did not judge; null when it is none of the scan's business.</summary>
    /// <param name="before">The finding before.</param>
    /// <param name="coverage">What the scan looked at.</param>
    /// <param name="at">The scan's time.</param>
    public static Finding? Unjudged(Finding before, ScanCoverage coverage, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(coverage);
        return before.GoneAt == at ? before // gone by this very scan, which is repeated
            : before.GoneAt is not null ? null
            : coverage.Of(before) switch
            {
                Sighting.Complete => Gone(before, at),
                Sighting.Incomplete incomplete => Unseen(before, incomplete.Unread, at),
                _ => null,
            };
    }

    private static Finding Gone(Finding before, DateTimeOffset at) => before with
    {
        GoneAt = at,
        Open = false,
        ResolvedAt = before.Open ? at : before.ResolvedAt,
        Waiver = null,
        ChangedAt = at,
        OutcomeBefore = before.Outcome,
        LastChange = before.Open ? ChangeKind.Resolved
            : before.Resource.Id == ResourceRefs.All ? ChangeKind.BecameKnown // it stood for what could not be listed
            : ChangeKind.Gone,
    };

    private static Finding Unseen(Finding before, IReadOnlyList<Unread> unread, DateTimeOffset at) => Changed(
        before with
        {
            Outcome = Outcome.Unknown,
            OutcomeSince = before.Outcome == Outcome.Unknown ? before.OutcomeSince : at,
            Reason = Verdict.Unknown(unread).Reason,
            Unread = unread,
            Waiver = null,
        },
        before,
        at);

    private static Finding Changed(Finding now, Finding? before, DateTimeOffset at)
    {
        var was = before is { GoneAt: null } ? before.Outcome : (Outcome?)null;
        var next = now.Outcome switch
        {
            Outcome.Failed when before is { Open: true } => now with { LastChange = Known(was) },
            Outcome.Failed when before?.FailedSince is not null => now with
            {
                LastChange = ChangeKind.Reopened,
                Open = true,
                FailedSince = at,
                ResolvedAt = null,
                ReopenedAt = at,
                Reopened = before.Reopened + 1,
            },
            Outcome.Failed => now with { LastChange = ChangeKind.New, Open = true, FailedSince = at },
            Outcome.Unknown => now with { LastChange = was == Outcome.Unknown ? ChangeKind.Unchanged : ChangeKind.WentUnknown },
            _ when before is { Open: true } => now with { LastChange = ChangeKind.Resolved, Open = false, ResolvedAt = at },
            _ => now with { LastChange = Known(was) },
        };
        return next.LastChange == ChangeKind.Unchanged && before is not null
            ? next with { LastChange = before.LastChange, ChangedAt = before.ChangedAt, OutcomeBefore = before.OutcomeBefore }
            : next.LastChange == ChangeKind.Unchanged ? next
            : next with { ChangedAt = at, OutcomeBefore = was };
    }

    private static ChangeKind Known(Outcome? was) => was == Outcome.Unknown ? ChangeKind.BecameKnown : ChangeKind.Unchanged;
}

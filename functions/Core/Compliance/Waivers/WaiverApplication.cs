using System.IO.Enumeration;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Waivers;

/// <summary>
/// Lays waivers over findings at one time. Nothing of it is kept: applied again after a waiver ended, its failures count
/// again; applied after one was agreed, it covers failures found before too.
/// </summary>
/// <param name="waivers">All waivers.</param>
/// <param name="now">The time of the scan.</param>
public sealed class WaiverApplication(IReadOnlyList<Waiver> waivers, DateTimeOffset now)
{
    /// <summary>How long before its end a waiver is shown as ending soon. 14 days.</summary>
    public static TimeSpan Notice { get; } = TimeSpan.FromDays(14);

    private readonly Dictionary<string, int> _covered = new(StringComparer.Ordinal);

    /// <summary>The finding with the waiver in force, if it is a failure that one covers, and without one otherwise.</summary>
    public Finding Apply(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Outcome != Outcome.Failed || finding.GoneAt is not null)
            return finding.Waiver is null ? finding : finding with { Waiver = null };
        Waiver? applied = null;
        foreach (var waiver in waivers)
        {
            if (!Covers(waiver.Scope, finding))
                continue;
            _covered[waiver.Id] = _covered.GetValueOrDefault(waiver.Id) + 1;
            if (StateOf(waiver) is WaiverState.Active or WaiverState.EndsSoon && (applied is null || waiver.Expires > applied.Expires))
                applied = waiver;
        }

        return applied is null ? finding with { Waiver = null } : finding with { Waiver = Of(applied, finding) };
    }

    /// <summary>Every waiver, with where it stands and how many of the findings applied so far it covers.</summary>
    public IReadOnlyList<WaiverStatus> Statuses() =>
        [.. waivers.Select(waiver => new WaiverStatus(waiver, StateOf(waiver), _covered.GetValueOrDefault(waiver.Id)))];

    private static bool Covers(WaiverScope scope, Finding finding)
    {
        var resource = finding.Resource;
        return scope.Controls.Contains(finding.Control, StringComparer.Ordinal)
            && (scope.Accounts.Count == 0 || scope.Accounts.Contains(resource.Account, StringComparer.Ordinal))
            && (scope.Regions.Count == 0 || scope.Regions.Contains(resource.Region, StringComparer.Ordinal))
            && (scope.Resource is not { } pattern || Matches(pattern, resource.Id) || Matches(pattern, resource.Arn))
            && (scope.Tag is not { } tag || (resource.Tags?.TryGetValue(tag.Key, out var value) is true && (tag.Value is null || tag.Value == value)));
    }

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: true);

    private WaiverState StateOf(Waiver waiver) =>
        now < waiver.Created ? WaiverState.Pending
        : now >= waiver.Expires ? WaiverState.Ended
        : now >= waiver.Expires - Notice ? WaiverState.EndsSoon
        : WaiverState.Active;

    private AppliedWaiver Of(Waiver waiver, Finding finding) => new(
        waiver.Id, waiver.Owner, waiver.Reason, waiver.Approver, waiver.Expires,
        StateOf(waiver) == WaiverState.EndsSoon, finding.FailedSince < waiver.Created);
}

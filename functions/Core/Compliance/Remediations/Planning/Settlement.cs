using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Remediations.Planning;

/// <summary>Whether a failure needs a remediation planned, by what was done about it before. Pure.</summary>
internal static class Settlement
{
    /// <summary>True where nothing is to be planned.</summary>
    /// <param name="finding">The failure, as last scanned.</param>
    /// <param name="entry">What was last done about its control; null for nothing.</param>
    /// <param name="last">What that remediation knows; null where it is no longer known.</param>
    /// <param name="mode">The mode in force.</param>
    /// <param name="limits">How often to try.</param>
    public static bool IsSettled(Finding finding, LaneEntry? entry, RemediationState? last, RemediationMode mode, RemediationLimits limits)
    {
        if (entry is null)
            return false;
        if (entry.IsUndone && last is not { Outcome: RemediationOutcome.Refused or RemediationOutcome.Failed })
            return true;
        if (entry.FailedSince != finding.FailedSince)
            return false;
        if (entry.Mode == RemediationMode.DryRun && mode == RemediationMode.Apply)
            return false;
        if (last?.Outcome == RemediationOutcome.DryRun)
            return true;

        // Only what a scan says that began after it ended is news.
        if (finding.LastSeen <= entry.ScannedAt || finding.LastSeen <= last?.EndedAt)
            return true;
        return last is not { Outcome: RemediationOutcome.Refused or RemediationOutcome.Unneeded } && entry.Attempts >= limits.MaxAttempts;
    }

    /// <summary>The number of the next attempt.</summary>
    public static int NextAttempt(Finding finding, LaneEntry? entry, RemediationState? last) => entry switch
    {
        null => 1,
        _ when entry.FailedSince != finding.FailedSince || entry.Mode == RemediationMode.DryRun => 1,
        _ when last is { Outcome: RemediationOutcome.Refused or RemediationOutcome.Unneeded } => entry.Attempts,
        _ => entry.Attempts + 1,
    };
}

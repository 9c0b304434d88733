using System.Globalization;

namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>Ends all mending for a while where it goes wrong again and again. Undoing goes on.</summary>
internal static class Breaker
{
    public static string? IsClosed(GuardCase asked)
    {
        var limits = asked.Rules.Limits;
        var counted = Counted(asked.Sight.Failures, limits, asked.Now);
        return asked.IsRevert || counted.Count < limits.Failures
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"stopped until {counted[^limits.Failures].At + limits.FailureWindow:O}: {counted.Count} remediations failed since {counted[0].At:O}, the last one {counted[^1].Workflow}; 'dr remediation list --outcome failed' shows them");
    }

    /// <summary>Whether one more failure ends all mending.</summary>
    public static bool OpensBy(IReadOnlyList<RemediationFailure> before, RemediationLimits limits, DateTimeOffset now) =>
        Counted(before, limits, now).Count == limits.Failures - 1;

    private static List<RemediationFailure> Counted(IReadOnlyList<RemediationFailure> failures, RemediationLimits limits, DateTimeOffset now) =>
        [.. failures.Where(failure => failure.At > now - limits.FailureWindow).OrderBy(failure => failure.At)];
}

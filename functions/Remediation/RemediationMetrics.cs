using AWS.Lambda.Powertools.Metrics;
using DataReliability.Hosting.Metering;

namespace DataReliability.Remediation;

/// <summary>Metrics of remediations.</summary>
public static class RemediationMetrics
{
    /// <summary>Remediations planned.</summary>
    public static readonly Metric Planned = new("RemediationsPlanned", MetricUnit.Count, "remediations that were planned");

    /// <summary>Failures that may be mended.</summary>
    public static readonly Metric Mendable = new("FindingsMendable", MetricUnit.Count, "failures that policy and tag let be mended, at each planning");

    /// <summary>Resources unseen.</summary>
    public static readonly Metric Unseen = new("RemediationsUnseen", MetricUnit.Count, "resources that could not be looked at, so that nothing was planned for them");

    /// <summary>Remediations that would have changed something.</summary>
    public static readonly Metric DryRun = new("RemediationsDryRun", MetricUnit.Count, "remediations that ended with a record of what they would change");

    /// <summary>Remediations in force.</summary>
    public static readonly Metric Applied = new("RemediationsApplied", MetricUnit.Count, "remediations whose change is in force, undoing ones too");

    /// <summary>Remediations that a guard refused.</summary>
    public static readonly Metric Refused = new("RemediationsRefused", MetricUnit.Count, "remediations that a guard refused, or that nothing was left to do for");

    /// <summary>Remediations that failed.</summary>
    public static readonly Metric Failed = new("RemediationsFailed", MetricUnit.Count, "remediations whose change was refused by AWS or did not come into force");

    /// <summary>Mending was stopped.</summary>
    public static readonly Metric Stopped = new("RemediationsStopped", MetricUnit.Count, "1 when so many remediations failed that nothing more is mended for a while");
}

using DataReliability.Core.Compliance.Remediations.Freezes;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What may be mended. Without one, nothing is planned.</summary>
public sealed record RemediationPolicy
{
    /// <summary>Whether failures are mended. Default: dry run.</summary>
    public RemediationMode Mode { get; init; } = RemediationMode.DryRun;

    /// <summary>The controls whose failures are mended: of <see cref="RemediationCatalogue.Controls"/>. At least one.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>The tag that a resource must have.</summary>
    public required RemediationTag Tag { get; init; }

    /// <summary>When nothing is changed; empty for never.</summary>
    public FreezeCalendar Freezes { get; init; } = FreezeCalendar.None;

    /// <summary>How much is changed, and how patiently.</summary>
    public RemediationLimits Limits { get; init; } = new();
}

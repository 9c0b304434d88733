using DataReliability.Core.Compliance.Remediations.Changes;

namespace DataReliability.Core.Compliance.Remediations;

/// <summary>All that a remediation knows. Times are UTC.</summary>
public sealed record RemediationState
{
    /// <summary>What is mended.</summary>
    public required RemediationTarget Target { get; init; }

    /// <summary>The control whose failure is mended.</summary>
    public required string Control { get; init; }

    /// <summary>As in <see cref="IRemediation.Name"/>.</summary>
    public required string Remediation { get; init; }

    /// <summary>Whether it is mended or only recorded what would be done.</summary>
    public required RemediationMode Mode { get; init; }

    /// <summary>The remediation that this one undoes, as <c>kind/key</c>; null for one that mends.</summary>
    public string? Reverts { get; init; }

    /// <summary>Whether who asked for it accepts <see cref="Change.Loss"/>.</summary>
    public bool AcceptsLoss { get; init; }

    /// <summary>When it was planned.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>When it has to have begun.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Where it stands.</summary>
    public RemediationStage Stage { get; init; }

    /// <summary>Since when its resource can't be seen; null while it can.</summary>
    public DateTimeOffset? BlindSince { get; init; }

    /// <summary>What is changed, with the value before; null until it is known.</summary>
    public Change? Change { get; init; }

    /// <summary>What the control said before; null until it was asked.</summary>
    public string? Before { get; init; }

    /// <summary>What the control said afterwards; null until it was asked.</summary>
    public string? After { get; init; }

    /// <summary>The line of the AWS CLI that makes the change; null until the change is known.</summary>
    public string? Cli { get; init; }

    /// <summary>Its turn within <see cref="RemediationLimits.ChangesPerHour"/>; null before.</summary>
    public string? Turn { get; init; }

    /// <summary>How often the change was recorded to be sent.</summary>
    public int Tries { get; init; }

    /// <summary>When the change was recorded to be sent last; null before.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>Whether nobody knows if the change arrived: whoever sent it was not heard of again, or got no answer.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>How it ended; null before.</summary>
    public RemediationOutcome? Outcome { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

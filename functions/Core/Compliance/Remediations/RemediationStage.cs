namespace DataReliability.Core.Compliance.Remediations;

/// <summary>Where a remediation stands.</summary>
public enum RemediationStage
{
    /// <summary>Nothing was changed yet: it is looked at, and guards are asked.</summary>
    Planned = 0,

    /// <summary>The change was recorded to be sent.</summary>
    Modifying = 1,

    /// <summary>The change was sent, or may have been: it is looked at whether it is in force.</summary>
    Verifying = 2,

    /// <summary>It has ended.</summary>
    Ended = 3,
}

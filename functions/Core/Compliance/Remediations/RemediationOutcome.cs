namespace DataReliability.Core.Compliance.Remediations;

/// <summary>How a remediation ended.</summary>
public enum RemediationOutcome
{
    /// <summary>It would have been made: see the change. Nothing was changed.</summary>
    DryRun = 0,

    /// <summary>The change is in force, and the control no longer fails.</summary>
    Applied = 1,

    /// <summary>There was nothing to mend any more. Nothing was changed.</summary>
    Unneeded = 2,

    /// <summary>A guard said no. Nothing was changed.</summary>
    Refused = 3,

    /// <summary>The change was sent and is not in force, or AWS refused it.</summary>
    Failed = 4,
}

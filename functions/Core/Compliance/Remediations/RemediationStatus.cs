namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The short names of where a remediation stands.</summary>
public static class RemediationStatus
{
    /// <summary>Of one: <c>planned</c>, <c>modifying</c>, <c>verifying</c>, or its outcome.</summary>
    public static string Of(RemediationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            { Outcome: { } outcome } => Of(outcome),
            { Stage: RemediationStage.Planned } => "planned",
            { Stage: RemediationStage.Modifying } => "modifying",
            _ => "verifying",
        };
    }

    /// <summary>Of an outcome: <c>dry-run</c>, <c>applied</c>, <c>unneeded</c>, <c>refused</c> or <c>failed</c>.</summary>
    public static string Of(RemediationOutcome outcome) => outcome switch
    {
        RemediationOutcome.DryRun => "dry-run",
        RemediationOutcome.Applied => "applied",
        RemediationOutcome.Unneeded => "unneeded",
        RemediationOutcome.Refused => "refused",
        _ => "failed",
    };
}

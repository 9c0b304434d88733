namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What was last done in a lane about a control.</summary>
/// <param name="Workflow">The remediation, as <c>kind/key</c>.</param>
/// <param name="FailedSince">When the failure that it is about was first found: another failure is planned for anew.</param>
/// <param name="ScannedAt">The scan that it was planned after.</param>
/// <param name="Mode">Whether it mends.</param>
/// <param name="Attempts">How often it was tried to mend this failure.</param>
/// <param name="IsUndone">Whether a person undid it: then it is not mended again until a person undoes that.</param>
public sealed record LaneEntry(
    string Workflow, DateTimeOffset? FailedSince, DateTimeOffset ScannedAt, RemediationMode Mode, int Attempts, bool IsUndone = false);

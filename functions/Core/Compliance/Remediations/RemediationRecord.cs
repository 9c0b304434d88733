namespace DataReliability.Core.Compliance.Remediations;

/// <summary>What is kept of a remediation, for lists and auditors: filed as <c>remediation/TIME-KEY</c> when it is planned and again
/// when it has ended.</summary>
/// <param name="Workflow">As <c>kind/key</c>.</param>
/// <param name="Status">As in <see cref="RemediationStatus"/>.</param>
/// <param name="State">All that it knows: before, after, the line of the AWS CLI.</param>
/// <param name="Reason">Why it was planned, or how it ended.</param>
public sealed record RemediationRecord(string Workflow, string Status, RemediationState State, string Reason);

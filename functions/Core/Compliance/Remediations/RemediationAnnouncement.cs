namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The data of the events that tell how a remediation ended.</summary>
/// <param name="Workflow">As <c>kind/key</c>.</param>
/// <param name="Resource">The resource's ARN.</param>
/// <param name="Control">The control.</param>
/// <param name="Status">As in <see cref="RemediationStatus"/>.</param>
/// <param name="Change">Setting, value before and value after; null where nothing was to be changed.</param>
/// <param name="Cli">The line of the AWS CLI that makes the change; null likewise.</param>
/// <param name="Reverts">The remediation that it undid; null for one that mends.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record RemediationAnnouncement(
    string Workflow, string Resource, string Control, string Status, string? Change, string? Cli, string? Reverts, string Reason);

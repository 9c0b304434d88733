using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance;

/// <summary>What one control says of one resource at one time.</summary>
/// <param name="Control">The control's id, such as <c>RDS.1</c>.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="Unread">For Unknown: which calls could not be read, and why. Empty otherwise.</param>
public sealed record Judgement(string Control, ResourceRef Resource, Outcome Outcome, string Reason, IReadOnlyList<Unread> Unread);

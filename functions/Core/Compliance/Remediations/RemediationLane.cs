namespace DataReliability.Core.Compliance.Remediations;

/// <summary>The remediations of one database or snapshot, of which one is under way at a time: filed as <c>remediation-lane/LANE</c>
/// with the start of each, in the same transaction.</summary>
/// <param name="Last">The last one, as <c>kind/key</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Controls">By control, what was last done about it.</param>
public sealed record RemediationLane(string Last, int Number, IReadOnlyDictionary<string, LaneEntry> Controls);

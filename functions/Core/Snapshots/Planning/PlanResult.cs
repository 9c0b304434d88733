namespace DataReliability.Core.Snapshots.Planning;

/// <summary>What one round of planning did.</summary>
/// <param name="Started">Validations that were started, as <c>kind/key</c>.</param>
/// <param name="Observed">Validations that would have been started if restores were enabled.</param>
/// <param name="Notes">Why the others were not.</param>
public sealed record PlanResult(IReadOnlyList<string> Started, IReadOnlyList<PlanRecord> Observed, IReadOnlyList<PlanNote> Notes);

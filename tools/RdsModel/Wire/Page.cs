namespace DataReliability.RdsModel.Wire;

/// <summary>One page of a list that is ordered by a key, and the marker of the next page.</summary>
/// <param name="Marker">Null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Marker);

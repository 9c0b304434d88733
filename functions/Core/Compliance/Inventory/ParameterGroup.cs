namespace DataReliability.Core.Compliance.Inventory;

/// <summary>A DB parameter group or DB cluster parameter group.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">ParameterValue by ParameterName, of <see cref="ParameterNames"/>; without a value: the engine's default.</param>
public sealed record ParameterGroup(string Name, IReadOnlyDictionary<string, string> Values);

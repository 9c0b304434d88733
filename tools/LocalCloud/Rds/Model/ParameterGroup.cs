namespace DataReliability.LocalCloud.Rds.Model;

/// <summary>A DB parameter group.</summary>
internal sealed record ParameterGroup(string Name, string Family, IReadOnlyDictionary<string, string> Parameters);

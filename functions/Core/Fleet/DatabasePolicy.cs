namespace DataReliability.Core.Fleet;

/// <summary>What a policy says about some databases, whatever their tier.</summary>
/// <param name="Databases">Which databases.</param>
/// <param name="Checks">What changes in their checks.</param>
public sealed record DatabasePolicy(DatabasePattern Databases, CheckOverride Checks);

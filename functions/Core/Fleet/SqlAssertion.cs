namespace DataReliability.Core.Fleet;

/// <summary>A question that a good database answers with true.</summary>
/// <param name="Name">Lower-case words joined by hyphens.</param>
/// <param name="Sql">One SELECT that returns one boolean; run in a read-only transaction.</param>
/// <param name="Database">The database within the instance; null for the one that a validation connects to first.</param>
public sealed record SqlAssertion(string Name, string Sql, string? Database = null);

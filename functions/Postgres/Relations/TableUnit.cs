namespace DataReliability.Postgres.Relations;

/// <summary>A table with its TOAST table and indexes, or a sequence: what is checked in one go, while its pages are hot.</summary>
/// <param name="Key"><c>database.schema.name</c>, quoted as in SQL.</param>
/// <param name="Relations">The table first.</param>
internal sealed record TableUnit(string Key, IReadOnlyList<Relation> Relations);

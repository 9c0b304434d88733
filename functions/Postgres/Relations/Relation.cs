namespace DataReliability.Postgres.Relations;

/// <summary>Something stored in files of its own: a table, TOAST table, materialized view, index or sequence.</summary>
/// <param name="Oid">Its object id.</param>
/// <param name="Name"><c>schema.name</c>, quoted as in SQL.</param>
/// <param name="Kind">pg_class.relkind.</param>
/// <param name="AccessMethod">Its access method; null for sequences.</param>
/// <param name="Persistence">pg_class.relpersistence.</param>
/// <param name="Owner">The table that it belongs to, as <paramref name="Name"/>; its own name if to none.</param>
/// <param name="Root">The topmost partitioned table, if it is a partition.</param>
/// <param name="IsSystem">Whether it belongs to the system's catalogs.</param>
/// <param name="IsUsable">False for an index that is not valid, as an interrupted CREATE INDEX CONCURRENTLY leaves it.</param>
/// <param name="PageSize">Bytes of a page.</param>
/// <param name="Forks">Bytes of each fork that exists.</param>
internal sealed record Relation(
    long Oid,
    string Name,
    char Kind,
    string? AccessMethod,
    char Persistence,
    string Owner,
    string? Root,
    bool IsSystem,
    bool IsUsable,
    int PageSize,
    IReadOnlyList<RelationFork> Forks)
{
    public bool IsIndex => Kind == 'i';

    public bool IsHeap => Kind is 'r' or 'm' or 't' && AccessMethod == "heap";

    public bool IsUnlogged => Persistence == 'u';

    /// <summary>A table whose rows are its owner's business.</summary>
    public bool IsCounted => Kind == 'r' && !IsSystem && !IsUnlogged;

    public long MainBytes => Forks[0].Bytes;
}

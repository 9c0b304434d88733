namespace DataReliability.Postgres.Relations;

/// <summary>One of the files of a relation.</summary>
/// <param name="Name">main, fsm (free space), vm (visibility) or init (of unlogged relations).</param>
/// <param name="Bytes">Its size.</param>
internal sealed record RelationFork(string Name, long Bytes);

namespace DataReliability.Dr.Terminal;

/// <summary>How far one validation is.</summary>
/// <param name="Database">The database.</param>
/// <param name="Snapshot">The snapshot that is validated.</param>
/// <param name="Status">The workflow's status; empty before there is a workflow.</param>
/// <param name="Note">The latest line of its timeline; empty when there is none.</param>
/// <param name="Elapsed">Since it was asked for.</param>
/// <param name="Ended">Whether it goes no further.</param>
public sealed record ProgressRow(
    string Database, string Snapshot, string Status, string Note, TimeSpan Elapsed, bool Ended);

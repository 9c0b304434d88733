namespace DataReliability.Core.Snapshots.Planning;

/// <summary>Why a database is not validated now.</summary>
/// <param name="Database">The database's identifier.</param>
/// <param name="Reason">Cause and remedy, for people.</param>
/// <param name="Kind">How it is to be taken.</param>
public sealed record PlanNote(string Database, string Reason, PlanNoteKind Kind);

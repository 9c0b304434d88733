namespace DataReliability.Dr.Runs;

/// <summary>Who owns a run directory, as kept in its run.json.</summary>
/// <param name="Owner">The <c>dr</c> that made it.</param>
/// <param name="Command">up or drill.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Endpoint">Where its LocalCloud listens; null until it does.</param>
/// <param name="Table">The table that holds its state; null until LocalCloud is up.</param>
/// <param name="Keeps">The directory that keeps its state when it ends; null when nothing is kept.</param>
public sealed record RunRecord(
    ProcessIdentity Owner,
    string Command,
    DateTimeOffset StartedAt,
    string? Endpoint = null,
    string? Table = null,
    string? Keeps = null);

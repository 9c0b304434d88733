using DataReliability.Core.Fleet;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Checks;

/// <summary>Asks for the checks of one restored database. Holds no password: the checker derives it from the workflow id.</summary>
/// <param name="Workflow">The validation that asks.</param>
/// <param name="Attempt">Counts the requests of one validation, from 1; a report answers the attempt it carries.</param>
/// <param name="Host">The endpoint's address.</param>
/// <param name="Port">The endpoint's port.</param>
/// <param name="User">The master user.</param>
/// <param name="Database">The database first connected to, from which the others are found.</param>
/// <param name="Checks">What to check.</param>
/// <param name="Baseline">What the last passed validation saw; null for the first.</param>
/// <param name="SnapshotDatabaseTime">The time up to which the snapshot holds data; null when AWS does not say.</param>
/// <param name="Rpo">How old the newest row may be at that time.</param>
/// <param name="Progress">Where an earlier invocation left off; null at the start.</param>
public sealed record DataCheckRequest(
    WorkflowId Workflow,
    int Attempt,
    string Host,
    int Port,
    string User,
    string Database,
    CheckPolicy Checks,
    Baseline? Baseline,
    DateTimeOffset? SnapshotDatabaseTime,
    TimeSpan Rpo,
    DataCheckProgress? Progress);

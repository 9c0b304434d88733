using DataReliability.Core.Workflows;
using DataReliability.Dr.Drill.Ledger;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>One validation that a round waits for.</summary>
/// <param name="Database">The database.</param>
/// <param name="Snapshot">Its snapshot.</param>
/// <param name="Treated">What was done to it, and the verdict that is right.</param>
/// <param name="Workflow">The validation.</param>
public sealed record ValidationRequest(LedgerDatabase Database, string Snapshot, Treated Treated, WorkflowId Workflow);

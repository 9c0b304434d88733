using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Steps;

/// <summary>What the steps of one invocation share.</summary>
/// <param name="Request">What is asked.</param>
/// <param name="Options">How much to take on.</param>
/// <param name="Ledger">Takes the findings.</param>
/// <param name="Damaged">Relations of the current unit that have bad pages.</param>
internal sealed record CheckContext(
    DataCheckRequest Request, PostgresCheckOptions Options, CheckLedger Ledger, HashSet<string> Damaged);

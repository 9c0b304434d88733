using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Verdicts;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>Does to a database what the second round is about, and says what verdict is right then.</summary>
/// <param name="fleet">The ledgers.</param>
/// <param name="local">Injects faults.</param>
public sealed class LedgerTreatment(LedgerFleet fleet, LocalRoutes local)
{
    private const string Payments = "public.payments";

    /// <summary>Does it.</summary>
    /// <param name="database">To which database.</param>
    /// <param name="paymentsBefore">How many payments the passed validation counted.</param>
    /// <param name="cancellationToken">Ends it half-way.</param>
    /// <returns>What was done, for people, and the verdict that is right.</returns>
    public async Task<Treated> ApplyAsync(LedgerDatabase database, long paymentsBefore, CancellationToken cancellationToken)
    {
        var target = fleet.Connections[database.Name];
        switch (database.Treatment)
        {
            case Treatment.CorruptPage:
                var block = await target.AskAsync<int>(LedgerSql.MiddleBlock, cancellationToken);
                await local.InjectAsync(
                    new Fault(FaultKinds.CorruptPage) { Target = database.Name, Value = Payments, Block = block }, cancellationToken);
                return new Treated($"block {block} of payments corrupted on disk", Expectation.CorruptPage("payments", block));

            case Treatment.Emptied:
                await target.ExecuteAsync(LedgerSql.Empty, cancellationToken);
                return new Treated("payments emptied by a bad release", Expectation.LostRows("payments", paymentsBefore));

            case Treatment.StoppedReceiving:
                await fleet.StopWritingAsync(database.Name);
                await target.ExecuteAsync(LedgerSql.ShiftBack, cancellationToken);
                return new Treated("no payment for two hours", Expectation.Stale("payments"));

            default:
                return new Treated("nothing", Expectation.Passed);
        }
    }
}

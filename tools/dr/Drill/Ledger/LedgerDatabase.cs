namespace DataReliability.Dr.Drill.Ledger;

/// <summary>A database of the ledger, and what the second round does to it.</summary>
/// <param name="Name">The instance identifier.</param>
/// <param name="Tier">The value of its tag <c>data-reliability:tier</c>.</param>
/// <param name="Organisations">How many there are.</param>
/// <param name="Invoices">How many there are.</param>
/// <param name="Payments">How many there are before anybody writes.</param>
/// <param name="Treatment">What happens to it before its second snapshot.</param>
public sealed record LedgerDatabase(
    string Name, string Tier, int Organisations, int Invoices, int Payments, Treatment Treatment)
{
    /// <summary>The four of the drill: 408,000 rows.</summary>
    public static IReadOnlyList<LedgerDatabase> All { get; } =
    [
        new("ledger-eu", "critical", 2_000, 30_000, 70_000, Treatment.None),
        new("ledger-us", "critical", 2_000, 30_000, 70_000, Treatment.CorruptPage),
        new("ledger-apac", "standard", 2_000, 30_000, 70_000, Treatment.Emptied),
        new("ledger-latam", "standard", 2_000, 30_000, 70_000, Treatment.StoppedReceiving),
    ];
}

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>A database of the ledger, and what the second round does to it.</summary>
/// <param name="Name">The identifier of the instance, or of the cluster.</param>
/// <param name="Tier">The value of its tag <c>data-reliability:tier</c>.</param>
/// <param name="Organisations">How many there are.</param>
/// <param name="Invoices">How many there are.</param>
/// <param name="Payments">How many there are before anybody writes.</param>
/// <param name="Treatment">What happens to it before its second snapshot.</param>
public sealed record LedgerDatabase(
    string Name, string Tier, int Organisations, int Invoices, int Payments, Treatment Treatment)
{
    /// <summary>How it runs. Default one instance.</summary>
    public LedgerTopology Topology { get; init; }

    /// <summary>The three of <c>dr up</c>, one of each topology: 153,000 rows.</summary>
    public static IReadOnlyList<LedgerDatabase> OfUp { get; } =
    [
        new("ledger-eu", "critical", 1_000, 15_000, 35_000, Treatment.None) { Topology = LedgerTopology.MultiAz },
        new("ledger-us", "critical", 1_000, 15_000, 35_000, Treatment.None) { Topology = LedgerTopology.Aurora },
        new("ledger-apac", "standard", 1_000, 15_000, 35_000, Treatment.None),
    ];

    /// <summary>The four of the drill: 408,000 rows.</summary>
    public static IReadOnlyList<LedgerDatabase> All { get; } =
    [
        new("ledger-eu", "critical", 2_000, 30_000, 70_000, Treatment.None),
        new("ledger-us", "critical", 2_000, 30_000, 70_000, Treatment.CorruptPage),
        new("ledger-apac", "standard", 2_000, 30_000, 70_000, Treatment.Emptied),
        new("ledger-latam", "standard", 2_000, 30_000, 70_000, Treatment.StoppedReceiving),
    ];
}

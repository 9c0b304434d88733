using DataReliability.Simulator;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulation.Tests.Crashes;

/// <summary>A short world whose every place to die at is explored.</summary>
public sealed class CrashScenario
{
    private static readonly SimulationOptions Alone = new(1)
    {
        Days = 0.25,
        CatchUp = TimeSpan.Zero,
        WindDown = TimeSpan.FromHours(30),
        Rates = FaultRates.None,
        Databases = 1,
        Clusters = 0,
        BadSnapshots = 0,
        Stacks = ["stack-a"],
        Skew = TimeSpan.Zero,
        Capabilities = CapabilityList.Of(["snapshot-validation"])!,
    };

    // The first scan is made after a day, and what it found is mended in the hours after it, one change an hour.
    private static readonly SimulationOptions Scanned = Alone with
    {
        Days = 1.4,
        Clusters = 1,
        WindDown = TimeSpan.FromHours(10),
        Snapshots = false,
        Capabilities = CapabilityList.Of(["compliance-scan"])!,
    };

    private CrashScenario(string name, SimulationOptions options, params string[] expected) => (Name, Options, Expected) = (name, options, expected);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CrashScenario> All { get; } =
    [
        new("a validation that passes", Alone, "passed, torn-down", "told snapshot-validation.passed"),
        new("a validation that fails", Alone with { BadSnapshots = 1 }, "failed, torn-down", "told snapshot-validation.failed"),
        new("a restore that comes to nothing", Alone with { Fate = RestoreFate.NoCapacity }, "inconclusive, torn-down"),
        new("a restore that is public", Alone with { Fate = RestoreFate.Public }, "inconclusive, torn-down", "told snapshot-validation.isolation-broken"),
        new("a restore that is swept", Alone with { Fate = RestoreFate.Protected }, "teardown-failed", "restore-sweep", "told restore-sweep.swept"),
        new("a scan of two Regions", Scanned, "compliance-scan/1 published", "told compliance-scan.published"),
        new("changes that mend", Scanned with { Capabilities = CapabilityList.Of(["remediation"])! }, "-1 applied", "told remediation.applied"),
        new("a database without a snapshot", Alone with { Snapshots = false }, "no-snapshot", "told snapshot-validation.no-snapshot"),
    ];

    /// <summary>In a few words.</summary>
    public string Name { get; }

    /// <summary>The world.</summary>
    public SimulationOptions Options { get; }

    /// <summary>What its end state has to speak of, so that it is explored what is meant to be.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

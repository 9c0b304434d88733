using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulator;

/// <summary>What is simulated.</summary>
/// <param name="Seed">Where all chance comes from.</param>
public sealed record SimulationOptions(ulong Seed)
{
    /// <summary>Days in which things go wrong; the calm days after them, in which all has to end well, come on top. Default 3.</summary>
    public double Days { get; init; } = 3;

    /// <summary>Calm after the bad days, in which what is due is caught up with. Default 36 hours.</summary>
    public TimeSpan CatchUp { get; init; } = TimeSpan.FromHours(36);

    /// <summary>Calm after that, in which nothing new is planned and all comes to rest. Default 48 hours.</summary>
    public TimeSpan WindDown { get; init; } = TimeSpan.FromHours(48);

    /// <summary>How often what goes wrong.</summary>
    public FaultRates Rates { get; init; } = new();

    /// <summary>How many times as often as <see cref="Rates"/> says. Default 1.</summary>
    public double FaultFactor { get; init; } = 1;

    /// <summary>What is composed in another way than deployed. Default nothing.</summary>
    public Alteration Alteration { get; init; } = new();

    /// <summary>How far the clocks of any two processes are apart at most. Default 5 minutes.</summary>
    public TimeSpan Skew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Databases in the account that stand by themselves. Default 6.</summary>
    public int Databases { get; init; } = 6;

    /// <summary>Clusters in the account, Aurora and global ones by turns. Default 2.</summary>
    public int Clusters { get; init; } = 2;

    /// <summary>How many snapshots hold bad data, 0 to 1. Default 0.1.</summary>
    public double BadSnapshots { get; init; } = 0.1;

    /// <summary>Whether databases have snapshots. Default true.</summary>
    public bool Snapshots { get; init; } = true;

    /// <summary>What becomes of every restore; null for whatever chance has in store. Default null.</summary>
    public RestoreFate? Fate { get; init; }

    /// <summary>Deployments in the account. Default two.</summary>
    public IReadOnlyList<string> Stacks { get; init; } = ["stack-a", "stack-b"];

    /// <summary>What is deployed. Default all.</summary>
    public IReadOnlyList<ICapability> Capabilities { get; init; } = CapabilityList.All;

    /// <summary>What is to happen beside chance: called once, before time begins. Default nothing.</summary>
    public Action<World> Script { get; init; } = _ => { };

    /// <summary>Whether the history is kept: one that can be had again need not be. Default true.</summary>
    public bool KeepsHistory { get; init; } = true;

    /// <summary>The place at which a process dies, counted from 1; 0 for none.</summary>
    public int DieAt { get; init; }
}

using DataReliability.Simulation.Tests.Mutants;
using DataReliability.Simulator;

namespace DataReliability.Simulation.Tests;

/// <summary>The simulation proves itself: what is built wrong is found, by the invariant that says so, within a bounded number of seeds.</summary>
public class MutantTests(ITestOutputHelper output)
{
    private const ulong MostSeeds = 60;

    public static TheoryData<Type> Kinds =>
        [.. typeof(Mutant).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Mutant)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_mutant_lives(Type kind)
    {
        for (var seed = 1UL; seed <= MostSeeds; seed++)
        {
            var mutant = (Mutant)Activator.CreateInstance(kind)!;
            var result = Simulator.Simulation.Run(new SimulationOptions(seed)
            {
                Alteration = mutant,
                FaultFactor = mutant.FaultFactor,
                Capabilities = CapabilityList.Of(mutant.Capabilities)!,
            });
            if (result.Broken is not { } broken)
                continue;

            output.WriteLine($"{kind.Name} ({mutant.Fault}): seed {seed} broke '{broken.Invariant}': {broken.What}");
            Assert.True(broken.Invariant == mutant.Breaks || mutant.OrBreaks.Contains(broken.Invariant), $"{kind.Name} was to break '{mutant.Breaks}'\n{result.Report()}");
            return;
        }

        Assert.Fail($"{kind.Name} lives: {MostSeeds} seeds broke no invariant");
    }
}

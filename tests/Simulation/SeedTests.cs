using DataReliability.Simulator;

namespace DataReliability.Simulation.Tests;

/// <summary>Fixed seeds, each a world of its own.</summary>
public class SeedTests(ITestOutputHelper output)
{
    private const ulong Seeds = 24;

    [Fact]
    public void Every_invariant_holds_in_every_seed()
    {
        var totals = new SimulationTotals();
        for (var seed = 1UL; seed <= Seeds; seed++)
            totals.Add(Simulator.Simulation.Run(new SimulationOptions(seed)));

        output.WriteLine(totals.Text());
        Assert.True(totals.Broken.Count == 0, totals.Broken.Count == 0 ? "" : $"{totals.Text()}\n{totals.Broken[0].Report()}");
    }

    [Fact]
    public void Every_invariant_holds_when_four_times_as_much_goes_wrong()
    {
        for (var seed = 101UL; seed < 107; seed++)
        {
            var result = Simulator.Simulation.Run(new SimulationOptions(seed) { FaultFactor = 4 });

            Assert.True(result.Broken is null, result.Report());
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_history_byte_for_byte()
    {
        var first = Simulator.Simulation.Run(new SimulationOptions(7));
        var second = Simulator.Simulation.Run(new SimulationOptions(7));
        var other = Simulator.Simulation.Run(new SimulationOptions(8));

        Assert.Equal(first.History.Lines, second.History.Lines);
        Assert.Equal(first.History.Digest(), second.History.Digest());
        Assert.NotEqual(first.History.Digest(), other.History.Digest());
    }
}

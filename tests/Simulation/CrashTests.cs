using DataReliability.Simulation.Tests.Crashes;

namespace DataReliability.Simulation.Tests;

/// <summary>For each workflow, dies at every place there is, before and after each call, one run for each, in a world in which
/// nothing else goes wrong: the next tick goes on, and all ends as it does without dying.</summary>
public class CrashTests(ITestOutputHelper output)
{
    public static TheoryData<CrashScenario> Scenarios => [.. CrashScenario.All];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Dying_at_any_place_changes_nothing_in_the_end(CrashScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var whole = Simulator.Simulation.Run(scenario.Options);
        Assert.True(whole.Broken is null, whole.Report());
        foreach (var line in scenario.Expected)
            Assert.Contains(whole.End, end => end.Contains(line, StringComparison.Ordinal));

        for (var place = 1; place <= whole.Places; place++)
        {
            var result = Simulator.Simulation.Run(scenario.Options with { DieAt = place });

            Assert.True(result.Broken is null, $"died at {place} of {whole.Places}\n{result.Report()}");
            if (!whole.End.SequenceEqual(result.End))
                Assert.Fail($"died at {place} of {whole.Places}; lost: {Text(whole.End.Except(result.End))}; new: {Text(result.End.Except(whole.End))}\n{result.Report()}");
        }

        output.WriteLine($"{scenario}: {whole.Places} places to die at\n{string.Join('\n', whole.End)}");
    }

    private static string Text(IEnumerable<string> lines) => string.Join("; ", lines);
}

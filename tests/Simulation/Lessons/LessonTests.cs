using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Simulator;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulation.Tests.Lessons;

/// <summary>What other systems taught, each as a script in a world in which nothing else goes wrong.</summary>
public class LessonTests
{
    private static readonly SimulationOptions Quiet = new(1)
    {
        Days = 0.4,
        CatchUp = TimeSpan.Zero,
        WindDown = TimeSpan.FromHours(30),
        Rates = FaultRates.None,
        Databases = 1,
        Clusters = 0,
        BadSnapshots = 0,
        Stacks = ["stack-a"],
        Capabilities = CapabilityList.Of(["snapshot-validation"])!,
    };

    [Fact]
    public void A_leader_that_dies_after_registering_its_intent_does_not_block_its_successor()
    {
        var result = Run(Quiet with { Alteration = new DeathAfterIntent() });

        Assert.Contains(result.History.Lines, line => line.EndsWith("dies after recording its intent", StringComparison.Ordinal));
        Assert.Contains(result.History.Lines, line => line.Contains("took over from", StringComparison.Ordinal));
        Assert.Contains(result.End, line => line.EndsWith("passed, torn-down", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deletion_that_outlives_its_lease_is_not_asked_for_again_by_who_takes_over()
    {
        var result = Run(Quiet with { Alteration = new DeletionWithoutAnswer() });

        Assert.Single(result.History.Lines, line => line.Contains($"asks {DeleteInstance.EffectName}", StringComparison.Ordinal));
        Assert.Contains(result.End, line => line.EndsWith("passed, torn-down", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("insufficient-capacity")]
    [InlineData("incompatible-restore")]
    [InlineData("restore-error")]
    public void A_restore_in_a_terminal_status_is_given_up_at_once_and_not_at_the_deadline(string status)
    {
        var ended = TimeSpan.MaxValue;
        var result = Run(Quiet with
        {
            Fate = RestoreFate.Plain with { Becomes = status },
            Script = world => world.Scheduler.Every(TimeSpan.FromMinutes(10), () =>
            {
                if (ended == TimeSpan.MaxValue && world.Deployments[0].Table.Records.Any(record => record.Id.Kind == ValidationWorkflow.KindName && record.DueAt is null))
                    ended = world.Scheduler.Now - World.Start;
            }),
        });

        Assert.InRange(ended, TimeSpan.FromHours(1), TimeSpan.FromHours(3));
        Assert.Contains(result.End, line => line.EndsWith("inconclusive, torn-down", StringComparison.Ordinal));
    }

    [Fact]
    public void A_partial_view_that_hides_a_restore_makes_nobody_restore_or_delete_twice()
    {
        var result = Run(Quiet with
        {
            Stacks = ["stack-a", "stack-b"],
            Script = world => world.Scheduler.After(TimeSpan.FromMinutes(65), () => world.Weather.GoOut($"{Outages.Rds} stack-a", TimeSpan.FromHours(3))),
        });

        Assert.Single(result.History.Lines, line => line.Contains($"asks {RestoreInstance.EffectName}", StringComparison.Ordinal));
        Assert.Single(result.History.Lines, line => line.Contains($"asks {DeleteInstance.EffectName}", StringComparison.Ordinal));
        Assert.Contains(result.End, line => line.EndsWith(", torn-down", StringComparison.Ordinal));
    }

    private static SimulationResult Run(SimulationOptions options)
    {
        var result = Simulator.Simulation.Run(options);
        Assert.True(result.Broken is null, result.Report());
        return result;
    }
}

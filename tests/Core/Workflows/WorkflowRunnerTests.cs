using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

public class WorkflowRunnerTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_workflow_is_started_once()
    {
        var bench = await new ParcelBench().StartedAsync();

        Assert.False(await bench.Runner.StartAsync(Parcel.Id.Key, Parcel.First, None));
        Assert.Equal(["it was ordered"], bench.Notes);
    }

    [Fact]
    public async Task A_workflow_starts_without_effects() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new ParcelBench().Runner.StartAsync(
            "p2", Parcel.First with { Effects = [new ParcelEffect("pack", true)] }, None));

    [Fact]
    public async Task It_goes_as_far_as_it_goes_now()
    {
        var bench = await new ParcelBench().StartedAsync();

        var result = await bench.AdvanceAsync();

        Assert.Equal(new AdvanceResult.Advanced("travelling", 3, Commits.Start.AddMinutes(1)), result);
        Assert.Equal(
            ["it was ordered", "on to packing", "pack: done", "on to shipping", "ship: done", "label: done", "on to travelling"],
            bench.Notes);
    }

    [Fact]
    public async Task It_ends_and_may_expire()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.AdvanceAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new AdvanceResult.Ended("delivered"), await bench.AdvanceAsync());
        Assert.Equal(new AdvanceResult.Ended("delivered"), await bench.AdvanceAsync());
        Assert.Equal(bench.Time.GetUtcNow().AddDays(400), bench.Record.ExpiresAt);
    }

    [Fact]
    public async Task It_takes_at_most_so_many_steps_at_once()
    {
        var bench = await new ParcelBench(new WorkflowOptions { MaxSteps = 2 }).StartedAsync();

        Assert.Equal(new AdvanceResult.Advanced("shipping", 2, Commits.Start), await bench.AdvanceAsync());
    }

    [Fact]
    public async Task An_unknown_workflow_is_not_found() =>
        Assert.IsType<AdvanceResult.NotFound>(await new ParcelBench().AdvanceAsync());

    [Fact]
    public async Task While_somebody_acts_others_are_told_until_when()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.DieAsync("before pack");

        Assert.Equal(new AdvanceResult.Busy(Commits.Start.AddMinutes(5)), await bench.AdvanceAsync());
        Assert.Equal(0, bench.World.Count("pack"));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task An_intent_is_taken_over_when_its_lease_ends(int ticks, bool taken)
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.DieAsync("before pack");
        bench.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(ticks));

        await bench.AdvanceAsync();

        Assert.Equal(taken ? 1 : 0, bench.World.Count("pack"));
        Assert.Equal(taken, bench.Notes.Any(note => note.StartsWith("took over from ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_effect_that_must_not_be_repeated_is_looked_for_and_not_issued_again()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.DieAsync("after ship");
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        await bench.AdvanceAsync();

        Assert.Equal(1, bench.World.Count("ship"));
        Assert.Contains(bench.Notes, note => note.StartsWith("ship: outcome unknown, InvocationLost", StringComparison.Ordinal));
        Assert.Equal("travelling", bench.Record.Status);
    }

    [Fact]
    public async Task A_repeatable_effect_over_which_invocations_die_is_given_up_in_the_end()
    {
        var bench = await new ParcelBench(new WorkflowOptions { MaxAttempts = 3, MaxSteps = 1 }).StartedAsync();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await bench.DieAsync("before pack");
            bench.Time.Advance(TimeSpan.FromMinutes(5));
        }

        await bench.AdvanceAsync();

        Assert.Equal(0, bench.World.Count("pack"));
        Assert.Equal(EffectOutcome.Unknown("pack", "GivenUp", "3 invocations ended over it"), Assert.Single(bench.Record.Outcomes));
    }

    [Fact]
    public async Task An_effect_ends_before_the_lease_does()
    {
        var bench = await new ParcelBench(new WorkflowOptions { MaxSteps = 1 }).StartedAsync();
        var began = new TaskCompletionSource();
        bench.World.Instead = async (effect, cancellationToken) =>
        {
            began.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return EffectOutcome.Done(effect);
        };

        var advancing = bench.AdvanceAsync();
        await began.Task;
        bench.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(15));
        await advancing;

        Assert.Equal(EffectOutcome.Unknown("pack", "TimedOut", "no answer within 285 s"), Assert.Single(bench.Record.Outcomes));
    }

    [Fact]
    public async Task An_effect_is_not_begun_when_the_lease_is_about_to_end()
    {
        var bench = await new ParcelBench(new WorkflowOptions { MaxSteps = 1 }).StartedAsync();
        bench.Store.AfterWrite = _ => bench.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(15));

        await bench.AdvanceAsync();

        Assert.Equal(0, bench.World.Count("pack"));
        Assert.Equal(("LeaseTooShort", EffectResult.Refused), (bench.Record.Outcomes[0].Code, bench.Record.Outcomes[0].Result));
    }

    [Fact]
    public async Task After_a_takeover_an_effect_not_begun_is_unknown_rather_than_refused()
    {
        var bench = await new ParcelBench(new WorkflowOptions { MaxSteps = 1 }).StartedAsync();
        await bench.DieAsync("after pack");
        bench.Time.Advance(TimeSpan.FromMinutes(5));
        bench.Store.AfterWrite = _ => bench.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(15));

        await bench.AdvanceAsync();

        Assert.Equal(("LeaseTooShort", EffectResult.Unknown), (bench.Record.Outcomes[0].Code, bench.Record.Outcomes[0].Result));
    }

    [Fact]
    public async Task A_cancelled_invocation_leaves_its_intent_to_the_next()
    {
        var bench = await new ParcelBench().StartedAsync();
        using var invocation = new CancellationTokenSource();
        bench.World.Instead = async (_, cancellationToken) =>
        {
            await invocation.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return EffectOutcome.Done("pack");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Runner.AdvanceAsync(Parcel.Id, invocation.Token));

        Assert.Equal("pack", Assert.Single(bench.Record.Pending).Name);
    }
}

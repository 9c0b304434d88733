using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

/// <summary>Workflows whose world can't be looked at.</summary>
public class FailedLookTests
{
    private const int MaxItems = 1000;

    private static readonly int[] Delays = [15, 30, 60, 120, 240, 480, 900, 900];

    [Fact]
    public async Task Each_failure_in_a_row_doubles_the_wait_up_to_the_most()
    {
        var bench = await BlindAsync();

        foreach (var (delay, index) in Delays.Select((delay, index) => (delay, index)))
        {
            var now = bench.Time.GetUtcNow();
            var result = Assert.IsType<AdvanceResult.PutOff>(await bench.AdvanceAsync());

            Assert.Equal((index + 1, now.AddSeconds(delay), "no answer"), (result.FailedLooks, result.DueAt, result.Cause.Message));
            Assert.Equal((result.FailedLooks, result.DueAt), (bench.Record.FailedLooks, bench.Record.DueAt!.Value));
            bench.Time.Advance(TimeSpan.FromSeconds(delay));
        }
    }

    [Fact]
    public async Task The_wait_never_outgrows_the_most_however_often_it_fails()
    {
        var bench = await BlindAsync();

        for (var failures = 0; failures < 100; failures++)
            await bench.AdvanceAsync();

        Assert.Equal(bench.Time.GetUtcNow().AddMinutes(15), bench.Record.DueAt);
    }

    [Fact]
    public async Task The_first_failure_in_a_row_is_in_the_timeline()
    {
        var bench = await BlindAsync();

        await bench.AdvanceAsync();
        await bench.AdvanceAsync();

        Assert.Equal(["it was ordered", "could not look: TimeoutException: no answer"], bench.Notes);
    }

    [Fact]
    public async Task A_look_that_succeeds_begins_anew()
    {
        var bench = await BlindAsync();
        await bench.AdvanceAsync();
        bench.Parcel.Looking = null;

        await bench.AdvanceAsync();

        Assert.Equal(("travelling", 0), (bench.Record.Status, bench.Record.FailedLooks));
    }

    [Fact]
    public async Task What_became_of_an_effect_outlives_a_failed_look()
    {
        var bench = await new ParcelBench(new WorkflowOptions { MaxSteps = 1 }).StartedAsync();
        await bench.AdvanceAsync();
        bench.Parcel.Looking = () => throw new TimeoutException("no answer");
        await bench.AdvanceAsync();
        bench.Parcel.Looking = null;

        await bench.AdvanceAsync();

        Assert.Equal(("shipping", 1), (bench.Record.Status, bench.World.Count("pack")));
    }

    [Fact]
    public async Task A_thousand_that_fail_leave_the_next_round_to_one_that_works()
    {
        var bench = await BlindAsync();
        for (var number = 1; number < MaxItems; number++)
            await bench.Runner.StartAsync($"blind-{number}", Parcel.First, CancellationToken.None);
        await bench.Runner.StartAsync("sighted", Parcel.First with { DueAt = Commits.Start }, CancellationToken.None);
        Assert.DoesNotContain(await DueAsync(bench), due => due.Id.Key == "sighted");

        foreach (var due in await DueAsync(bench))
            await bench.Runner.AdvanceAsync(due.Id, CancellationToken.None);

        Assert.Equal("sighted", Assert.Single(await DueAsync(bench)).Id.Key);
    }

    [Fact]
    public async Task An_invocation_that_ends_while_looking_puts_nothing_off()
    {
        var bench = await new ParcelBench().StartedAsync();
        using var ending = new CancellationTokenSource();
        bench.Parcel.Looking = () =>
        {
            ending.Cancel();
            throw new OperationCanceledException(ending.Token);
        };

        await Assert.ThrowsAsync<OperationCanceledException>(() => bench.Runner.AdvanceAsync(Parcel.Id, ending.Token));

        Assert.Equal((1, 0), (bench.Record.Version, bench.Record.FailedLooks));
    }

    private static Task<IReadOnlyList<DueWork>> DueAsync(ParcelBench bench) =>
        bench.Store.ListDueAsync(Parcel.Id.Kind, bench.Time.GetUtcNow(), MaxItems, CancellationToken.None);

    private static async Task<ParcelBench> BlindAsync()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Looking = () => throw new TimeoutException("no answer");
        return bench;
    }
}

using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

public class DeliverTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task What_is_delivered_is_decided_upon_without_looking()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Instead = _ => Parcel.Go("reported", bench.Time.GetUtcNow(), []);

        var result = await DeliverAsync(bench);

        Assert.Equal(new AdvanceResult.Advanced("reported", 1, Commits.Start), result);
        Assert.Equal(0, bench.Parcel.Looks);
    }

    [Fact]
    public async Task What_is_delivered_leads_to_no_effects()
    {
        var bench = await new ParcelBench().StartedAsync();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => DeliverAsync(bench));

        Assert.Contains("can't lead to effects, got pack", error.Message, StringComparison.Ordinal);
        Assert.Equal("planned", bench.Record.Status);
    }

    [Fact]
    public async Task A_delivery_waits_for_who_acts()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.DieAsync("before pack");

        Assert.Equal(new AdvanceResult.Busy(Commits.Start.AddMinutes(5)), await DeliverAsync(bench));
    }

    [Fact]
    public async Task A_delivery_waits_for_an_intent_that_was_left_behind()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.DieAsync("before pack");
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(new AdvanceResult.Busy(Commits.Start.AddMinutes(5)), await DeliverAsync(bench));
        Assert.Equal(0, bench.World.Count("pack"));
    }

    [Fact]
    public async Task A_delivery_to_what_has_ended_changes_nothing()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.RunToEndAsync();

        Assert.Equal(new AdvanceResult.Ended("delivered"), await DeliverAsync(bench));
    }

    private static Task<AdvanceResult> DeliverAsync(ParcelBench bench) =>
        bench.Runner.DeliverAsync(Parcel.Id, new ParcelSeen(Shipped: false), None);
}

using DataReliability.TestSupport;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

/// <summary>Dies at every place where a process can die between two changes, once and twice, and looks at the end.</summary>
public class CrashExplorationTests
{
    private static readonly string[] AllSaid =
        ["parcel.delivered", "parcel.ordered", "parcel.packing", "parcel.shipping", "parcel.travelling"];

    [Fact]
    public async Task Without_a_crash_everything_happens_once()
    {
        var (bench, places) = await RunAsync(crashes: []);

        Assert.Equal((1, 1, 1), (bench.World.Count("pack"), bench.World.Count("ship"), bench.World.Count("label")));
        // Five decisions, the outcomes of two of them, and three effects: before and after each.
        Assert.Equal(2 * (5 + 2 + 3), places);
    }

    [Fact]
    public async Task Dying_anywhere_loses_nothing_and_repeats_nothing()
    {
        var (_, places) = await RunAsync(crashes: []);
        for (var crash = 0; crash < places; crash++)
            await ExpectSameEndAsync([crash]);
    }

    [Fact]
    public async Task Dying_anywhere_twice_loses_nothing_and_repeats_nothing()
    {
        var (_, places) = await RunAsync(crashes: []);
        for (var first = 0; first < places; first++)
        {
            for (var second = first + 1; second < first + 12; second++)
                await ExpectSameEndAsync([first, second]);
        }
    }

    private static async Task ExpectSameEndAsync(int[] crashes)
    {
        var (bench, _) = await RunAsync(crashes);

        var because = $"died at {string.Join(" and ", crashes)}";
        Assert.True(bench.Record is { Status: "delivered", Pending: [], Lease: null, Buried: null }, $"{because}: {bench.Record}");
        Assert.True(bench.World.Count("ship") == 1, $"{because}: shipped {bench.World.Count("ship")} times");
        Assert.True(bench.World.Count("pack") >= 1 && bench.World.Count("label") >= 1, $"{because}: a repeatable effect is missing");
        Assert.True(AllSaid.SequenceEqual(bench.Said), $"{because}: said {string.Join(", ", bench.Said)}");
        Assert.True(await bench.Store.GetAsync("receipt", Parcel.Id.Key, CancellationToken.None) is not null, $"{because}: no receipt");
        Assert.True(bench.Store.Events.Keys.Distinct().Count() == AllSaid.Length, because);
    }

    private static async Task<(ParcelBench Bench, int Places)> RunAsync(int[] crashes)
    {
        var bench = new ParcelBench();
        var places = 0;
        void Pass(string place)
        {
            if (crashes.Contains(places++))
                throw new SimulatedCrashException(place);
        }

        bench.Store.BeforeWrite = name => Pass($"before {name}");
        bench.Store.AfterWrite = name => Pass($"after {name}");
        bench.World.Around = Pass;
        for (var started = false; !started;)
        {
            try
            {
                await bench.Runner.StartAsync(Parcel.Id.Key, Parcel.First, CancellationToken.None);
                started = true;
            }
            catch (SimulatedCrashException)
            {
                // The schedule starts it again.
            }
        }

        for (var ended = false; !ended;)
        {
            try
            {
                await bench.RunToEndAsync();
                ended = true;
            }
            catch (SimulatedCrashException)
            {
                bench.Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        return (bench, places);
    }
}

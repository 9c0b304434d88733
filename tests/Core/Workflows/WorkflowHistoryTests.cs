using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

public class WorkflowHistoryTests
{
    private static readonly string[] Collections = ["receipt", "other"];

    [Fact]
    public async Task It_holds_record_timeline_and_documents()
    {
        var bench = await new ParcelBench().StartedAsync();
        await bench.RunToEndAsync();

        var history = await ReadAsync(bench);

        Assert.Equal("delivered", history?.Record?.Status);
        Assert.Equal("on to delivered", history?.Timeline[^1].Text);
        Assert.Equal("receipt", Assert.Single(history!.Documents).Collection);
    }

    [Fact]
    public async Task Of_a_record_that_does_not_decode_it_holds_the_rest()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Store.Corrupt(Parcel.Id, "Lease");

        var history = await ReadAsync(bench);

        Assert.Null(history?.Record);
        Assert.Contains("Lease is 'nonsense'", history?.Fault, StringComparison.Ordinal);
        Assert.Single(history!.Timeline);
    }

    [Fact]
    public async Task There_is_none_of_an_unknown_workflow() => Assert.Null(await ReadAsync(new ParcelBench()));

    private static Task<WorkflowHistory?> ReadAsync(ParcelBench bench) =>
        WorkflowHistory.ReadAsync(Parcel.Id, Collections, bench.Store, bench.Store, CancellationToken.None);
}

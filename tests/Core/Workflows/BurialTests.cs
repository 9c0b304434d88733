using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows.Toy;

namespace DataReliability.Core.Tests.Workflows;

/// <summary>What can't be gone on with is taken out of the way once, with a word to people, and never loops.</summary>
public class BurialTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_record_that_does_not_decode_is_buried()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Store.Corrupt(Parcel.Id, "Lease");

        await ExpectBuriedAsync(bench, "parcel/p1: Lease is 'nonsense', expected sense");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task A_state_that_does_not_decode_is_buried(string state)
    {
        var bench = await new ParcelBench().StartedAsync();
        await WriteAsync(bench, bench.Record with { State = state });

        await ExpectBuriedAsync(bench, "its state does not decode: ");
        Assert.StartsWith("its state does not decode: ", bench.Record.Buried, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intent_that_does_not_decode_is_buried()
    {
        var bench = await new ParcelBench().StartedAsync();
        await WriteAsync(bench, bench.Record with { Pending = [new PendingEffect("pack", true, "not json")], Attempts = 1 });

        await ExpectBuriedAsync(bench, "a recorded intent does not decode: JsonException");
    }

    [Fact]
    public async Task A_decision_that_throws_is_buried_before_anything_is_done()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Instead = _ => throw new ArithmeticException("by zero");

        await ExpectBuriedAsync(bench, "planned can't be decided: ArithmeticException: by zero");
    }

    [Fact]
    public async Task A_decision_without_reasons_is_buried()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Instead = _ => Parcel.Go("packing", null, []) with { Reasons = [] };

        await ExpectBuriedAsync(bench, "a decision without reasons, status packing");
    }

    [Fact]
    public async Task A_decision_with_two_effects_of_one_name_is_buried()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Instead = _ => Parcel.Go("packing", null, [new("pack", true), new("pack", true)]);

        await ExpectBuriedAsync(bench, "two effects named pack");
    }

    [Fact]
    public async Task A_decision_that_no_store_takes_is_buried()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Instead = _ => Parcel.Go("packing", null, []) with { Reasons = [.. Enumerable.Repeat("again", 200)] };

        await ExpectBuriedAsync(bench, "202 items (200 timeline entries, 1 events, 0 documents and the record), at most 100");
    }

    [Fact]
    public async Task An_event_that_could_not_be_published_is_buried_with_its_decision()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Instead = _ => Parcel.Go("packing", null, []) with
        {
            Events = [new EventDraft("parcel.packing", "[]", new Dictionary<string, string>())],
        };

        await ExpectBuriedAsync(bench, "has data that is no JSON object");
    }

    [Fact]
    public async Task What_moved_on_meanwhile_is_not_buried()
    {
        var bench = await new ParcelBench().StartedAsync();
        bench.Parcel.Looking = () =>
        {
            bench.Parcel.Looking = null;
            WriteAsync(bench, bench.Record).Wait();
        };
        bench.Parcel.Instead = view => view.Version == 1 ? throw new ArithmeticException("by zero") : null;

        await bench.AdvanceAsync();

        Assert.Null(bench.Record.Buried);
        Assert.Equal("travelling", bench.Record.Status);
    }

    private static async Task WriteAsync(ParcelBench bench, WorkflowRecord record)
    {
        var commit = new WorkflowCommit(record with { Version = record.Version + 1 }, record.Version, [], [], [], $"by-hand-{record.Version}");
        Assert.True(await bench.Store.CommitAsync(commit, None));
    }

    private static async Task ExpectBuriedAsync(ParcelBench bench, string reason)
    {
        var result = await bench.AdvanceAsync();

        Assert.Contains(reason, Assert.IsType<AdvanceResult.Buried>(result).Reason, StringComparison.Ordinal);
        Assert.Empty(await bench.Store.ListDueAsync(Parcel.Id.Kind, bench.Time.GetUtcNow().AddYears(1), 10, None));
        var announcement = bench.Store.Events[$"{Parcel.Id}:buried"];
        Assert.Equal("workflow.buried", announcement.Type);
        Assert.Contains("parcel/p1", announcement.Data, StringComparison.Ordinal);
        Assert.Equal(0, bench.World.Count("pack"));
    }
}

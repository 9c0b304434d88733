using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.TestSupport.Workflows;

/// <summary>What every store nominates as due.</summary>
public abstract class DueContract
{
    private static CancellationToken None => CancellationToken.None;

    protected abstract Task<IStoreUnderTest> OpenAsync();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task A_workflow_is_due_from_its_time_on(int ticks, bool due)
    {
        var store = (await OpenAsync()).Workflows;
        await store.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);

        var nominated = await store.ListDueAsync("toy", Start.AddTicks(ticks), 10, None);

        Assert.Equal(due ? [(Id("a"), Start)] : [], nominated.Select(work => (work.Id, work.DueAt)));
    }

    [Fact]
    public async Task A_workflow_is_due_at_its_latest_time_only()
    {
        var store = (await OpenAsync()).Workflows;
        await store.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await store.CommitAsync(Record(Id("a"), version: 2, dueAt: Start.AddHours(1)).Commit(), None);

        Assert.Empty(await store.ListDueAsync("toy", Start, 10, None));
        Assert.Single(await store.ListDueAsync("toy", Start.AddHours(1), 10, None));
    }

    [Fact]
    public async Task An_ended_workflow_is_never_due()
    {
        var store = (await OpenAsync()).Workflows;
        await store.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await store.CommitAsync((Record(Id("a"), version: 2) with { ExpiresAt = Start.AddDays(1) }).Commit(), None);

        Assert.Empty(await store.ListDueAsync("toy", Start.AddYears(1), 10, None));
    }

    [Fact]
    public async Task Kinds_are_due_apart()
    {
        var store = (await OpenAsync()).Workflows;
        await store.CommitAsync(Record(Id("a", "toy"), dueAt: Start).Commit(), None);
        await store.CommitAsync(Record(Id("a", "toy-story"), dueAt: Start).Commit([], [Event(Id("a", "toy-story"))]), None);

        Assert.Equal([Id("a", "toy")], (await store.ListDueAsync("toy", Start, 10, None)).Select(work => work.Id));
    }

    [Fact]
    public async Task The_oldest_of_all_shards_come_first_up_to_the_limit()
    {
        var store = (await OpenAsync()).Workflows;
        foreach (var minute in Enumerable.Range(0, 40).Reverse())
            await store.CommitAsync(Record(Id($"w{minute}"), dueAt: Start.AddMinutes(minute)).Commit(), None);

        var all = await store.ListDueAsync("toy", Start.AddDays(1), 100, None);
        var some = await store.ListDueAsync("toy", Start.AddDays(1), 7, None);

        Assert.Equal(Enumerable.Range(0, 40).Select(minute => Id($"w{minute}")), all.Select(work => work.Id));
        Assert.Equal(all.Take(7), some);
    }

    [Fact]
    public async Task More_is_due_than_fits_into_one_megabyte()
    {
        var store = (await OpenAsync()).Workflows;
        var state = new string('x', 300_000);
        for (var number = 0; number < 20; number++)
            await store.CommitAsync(Record(Id($"w{number}"), dueAt: Start, state: state).Commit(), None);

        Assert.Equal(20, (await store.ListDueAsync("toy", Start, 100, None)).Count);
    }
}

using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.TestSupport.Workflows;

/// <summary>What every store does with a record that nobody can go on with.</summary>
public abstract class BurialContract
{
    private static CancellationToken None => CancellationToken.None;

    protected abstract Task<IStoreUnderTest> OpenAsync();

    [Fact]
    public async Task A_buried_record_is_due_no_more_and_says_why()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);

        Assert.True(await opened.Workflows.BuryAsync(Id("a"), 1, "no sense in it", Burial(Id("a")), None));

        Assert.Empty(await opened.Workflows.ListDueAsync("toy", Start.AddYears(1), 10, None));
        var record = await opened.Workflows.LoadAsync(Id("a"), None);
        Assert.Equal("no sense in it", record?.Buried);
        Assert.Null(record?.DueAt);
        Assert.Equal("workflow.buried", Assert.Single((await opened.Outbox.ListUnsentAsync(Start, 10, None)).Events).Type);
    }

    [Fact]
    public async Task A_record_is_buried_once()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await opened.Workflows.BuryAsync(Id("a"), 1, "first", Burial(Id("a")), None);

        Assert.False(await opened.Workflows.BuryAsync(Id("a"), 1, "second", Burial(Id("a")), None));
        Assert.False(await opened.Workflows.BuryAsync(Id("a"), null, "third", Burial(Id("a")), None));
        Assert.Equal("first", (await opened.Workflows.LoadAsync(Id("a"), None))?.Buried);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_buried()
    {
        var opened = await OpenAsync();

        Assert.False(await opened.Workflows.BuryAsync(Id("a"), null, "why", Burial(Id("a")), None));
        Assert.Null(await opened.Workflows.LoadAsync(Id("a"), None));
        Assert.Empty((await opened.Outbox.ListUnsentAsync(Start, 10, None)).Events);
    }

    [Fact]
    public async Task A_record_that_moved_on_is_not_buried()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await opened.Workflows.CommitAsync(Record(Id("a"), version: 2, dueAt: Start).Commit(), None);

        Assert.False(await opened.Workflows.BuryAsync(Id("a"), 1, "why", Burial(Id("a")), None));
        Assert.Single(await opened.Workflows.ListDueAsync("toy", Start, 10, None));
    }

    [Fact]
    public async Task A_record_that_does_not_decode_can_be_buried()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await opened.CorruptLeaseAsync(Id("a"));

        Assert.True(await opened.Workflows.BuryAsync(Id("a"), null, "why", Burial(Id("a")), None));
        Assert.Empty(await opened.Workflows.ListDueAsync("toy", Start.AddYears(1), 10, None));
    }

    [Fact]
    public async Task Nobody_writes_a_buried_record()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await opened.Workflows.BuryAsync(Id("a"), 1, "why", Burial(Id("a")), None);

        Assert.False(await opened.Workflows.CommitAsync(Record(Id("a"), version: 2, dueAt: Start).Commit(), None));
        Assert.False(await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None));
        Assert.Equal("why", (await opened.Workflows.LoadAsync(Id("a"), None))?.Buried);
    }
}

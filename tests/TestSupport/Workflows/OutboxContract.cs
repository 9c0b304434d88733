using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.TestSupport.Workflows;

/// <summary>What every outbox does.</summary>
public abstract class OutboxContract
{
    private static CancellationToken None => CancellationToken.None;

    protected abstract Task<IStoreUnderTest> OpenAsync();

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public async Task An_event_is_unsent_from_its_time_on(int ticks, int count)
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a")).Commit([], [Event(Id("a"))]), None);

        var unsent = await opened.Outbox.ListUnsentAsync(Start.AddTicks(ticks), 10, None);

        Assert.Equal(count, unsent.Events.Count);
        if (count > 0)
            Assert.Equivalent(Event(Id("a")), unsent.Events[0], strict: true);
    }

    [Fact]
    public async Task A_sent_event_is_unsent_no_more_and_marking_it_twice_is_marking_it_once()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a")).Commit([], [Event(Id("a")), Event(Id("a"), index: 1)]), None);

        await opened.Outbox.MarkSentAsync(Event(Id("a")), Start, None);
        await opened.Outbox.MarkSentAsync(Event(Id("a")), Start.AddDays(1), None);

        Assert.Equal(["toy/a:1:1"], (await opened.Outbox.ListUnsentAsync(Start, 10, None)).Events.Select(unsent => unsent.Id));
    }

    [Fact]
    public async Task An_unknown_event_is_left_alone()
    {
        var opened = await OpenAsync();

        await opened.Outbox.MarkSentAsync(Event(Id("a")), Start, None);
        await opened.Workflows.CommitAsync(Record(Id("a")).Commit([], [Event(Id("a"))]), None);

        Assert.Single((await opened.Outbox.ListUnsentAsync(Start, 10, None)).Events);
    }

    [Fact]
    public async Task The_oldest_come_first_up_to_the_limit()
    {
        var opened = await OpenAsync();
        foreach (var minute in Enumerable.Range(0, 20).Reverse())
        {
            var id = Id($"w{minute}");
            await opened.Workflows.CommitAsync(Record(id).Commit([], [Event(id, at: Start.AddMinutes(minute))]), None);
        }

        var unsent = await opened.Outbox.ListUnsentAsync(Start.AddDays(1), 5, None);

        Assert.Equal(Enumerable.Range(0, 5).Select(minute => Id($"w{minute}")), unsent.Events.Select(recorded => recorded.Workflow));
    }

    [Fact]
    public async Task An_unreadable_event_is_named_and_does_not_hide_the_others()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a")).Commit([], [Event(Id("a")), Event(Id("a"), index: 1)]), None);
        await opened.CorruptEventAsync(Event(Id("a")));

        var unsent = await opened.Outbox.ListUnsentAsync(Start, 10, None);

        Assert.Equal("toy/a:1:1", Assert.Single(unsent.Events).Id);
        Assert.Contains("toy/a:1:0", Assert.Single(unsent.Unreadable), StringComparison.Ordinal);
    }
}

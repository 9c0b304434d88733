using DataReliability.Core.Workflows;
using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.TestSupport.Workflows;

/// <summary>What every store of workflows does: records, races, the due index, timelines and burial.</summary>
public abstract class WorkflowStoreContract
{
    protected static CancellationToken None => CancellationToken.None;

    protected abstract Task<IStoreUnderTest> OpenAsync();

    [Fact]
    public async Task A_record_comes_back_as_it_was_written()
    {
        var store = (await OpenAsync()).Workflows;
        var record = Record(Id("a"), dueAt: Start.AddTicks(1), state: """{"text":"ä\n"}""") with
        {
            Lease = new Lease("owner", 1, Start.AddMinutes(5)),
            Pending = [new PendingEffect("restore", Repeatable: true, """{"id":"x"}""")],
            Attempts = 1,
            FailedLooks = 3,
            CorrelationId = "r-1",
            Outcomes = [EffectOutcome.Refused("delete", "InvalidDBInstanceState", "it is creating"), EffectOutcome.Done("tag", "arn")],
            ExpiresAt = Start.AddDays(400),
        };

        Assert.True(await store.CommitAsync(record.Commit(), None));

        var loaded = await store.LoadAsync(record.Id, None);
        Assert.Equivalent(record, loaded, strict: true);
    }

    [Fact]
    public async Task There_is_no_record_before_the_first_commit() =>
        Assert.Null(await (await OpenAsync()).Workflows.LoadAsync(Id("a"), None));

    [Fact]
    public async Task A_record_is_created_once()
    {
        var store = (await OpenAsync()).Workflows;
        await store.CommitAsync(Record(Id("a"), state: "first").Commit(), None);

        Assert.False(await store.CommitAsync(Record(Id("a"), state: "second").Commit(), None));
        Assert.Equal("first", (await store.LoadAsync(Id("a"), None))?.State);
    }

    [Fact]
    public async Task A_lost_race_writes_nothing_at_all()
    {
        var opened = await OpenAsync();
        var store = opened.Workflows;
        await store.CommitAsync(Record(Id("a")).Commit(), None);
        await store.CommitAsync(Record(Id("a"), version: 2, state: "winner").Commit([Entry(2, 0, "won")]), None);

        var loser = Record(Id("a"), version: 2, dueAt: Start, state: "loser");
        Assert.False(await store.CommitAsync(loser.Commit([Entry(2, 0, "lost")], [Event(Id("a"))], [new Document("evidence", "a", "{}")]), None));

        Assert.Equal("winner", (await store.LoadAsync(Id("a"), None))?.State);
        Assert.Equal("won", Assert.Single(await store.ReadTimelineAsync(Id("a"), None)).Text);
        Assert.Empty((await opened.Outbox.ListUnsentAsync(Start.AddDays(1), 10, None)).Events);
        Assert.Null(await opened.Documents.GetAsync("evidence", "a", None));
        Assert.Empty(await store.ListDueAsync("toy", Start.AddDays(1), 10, None));
    }

    [Fact]
    public async Task A_commit_needs_the_record_that_it_follows() =>
        Assert.False(await (await OpenAsync()).Workflows.CommitAsync(Record(Id("a"), version: 2).Commit(), None));

    [Fact]
    public async Task The_same_commit_under_the_same_token_takes_effect_once()
    {
        var opened = await OpenAsync();
        var store = opened.Workflows;
        var commit = Record(Id("a")).Commit([Entry(1, 0)], [Event(Id("a"))]);

        Assert.True(await store.CommitAsync(commit, None));
        Assert.True(await store.CommitAsync(commit, None));

        Assert.Single(await store.ReadTimelineAsync(Id("a"), None));
        Assert.Single((await opened.Outbox.ListUnsentAsync(Start, 10, None)).Events);
    }

    [Fact]
    public async Task A_commit_repeated_after_its_successor_does_not_undo_it()
    {
        var store = (await OpenAsync()).Workflows;
        var first = Record(Id("a")).Commit();
        await store.CommitAsync(first, None);
        await store.CommitAsync(Record(Id("a"), version: 2, state: "later").Commit(), None);

        Assert.True(await store.CommitAsync(first, None));
        Assert.Equal("later", (await store.LoadAsync(Id("a"), None))?.State);
    }

    [Fact]
    public async Task A_token_used_for_another_commit_is_an_error()
    {
        var store = (await OpenAsync()).Workflows;
        var commit = Record(Id("a")).Commit();
        await store.CommitAsync(commit, None);

        await Assert.ThrowsAnyAsync<Exception>(() =>
            store.CommitAsync(commit with { Record = commit.Record with { State = "other" } }, None));
    }

    [Fact]
    public async Task A_commit_that_lost_may_be_tried_again_under_its_token()
    {
        var store = (await OpenAsync()).Workflows;
        var second = Record(Id("a"), version: 2).Commit();
        Assert.False(await store.CommitAsync(second, None));

        await store.CommitAsync(Record(Id("a")).Commit(), None);

        Assert.True(await store.CommitAsync(second, None));
    }

    [Fact]
    public async Task Of_concurrent_committers_one_wins()
    {
        var store = (await OpenAsync()).Workflows;
        await store.CommitAsync(Record(Id("a")).Commit(), None);

        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(racer => Task.Run(() =>
            store.CommitAsync(Record(Id("a"), version: 2, state: $"{racer}").Commit([Entry(2, 0, $"{racer}")]), None))));

        var winner = Array.IndexOf(won, true);
        Assert.Single(won, won => won);
        Assert.Equal($"{winner}", (await store.LoadAsync(Id("a"), None))?.State);
        Assert.Equal($"{winner}", Assert.Single(await store.ReadTimelineAsync(Id("a"), None)).Text);
    }

    [Fact]
    public async Task A_record_that_does_not_decode_names_its_field()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await opened.CorruptLeaseAsync(Id("a"));

        var error = await Assert.ThrowsAsync<UndecodableRecordException>(() => opened.Workflows.LoadAsync(Id("a"), None));

        Assert.Equal("Lease", error.Field);
        Assert.Contains("toy/a: Lease is 'nonsense'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_is_read_in_order_past_one_megabyte()
    {
        var store = (await OpenAsync()).Workflows;
        var text = new string('x', 60_000);
        for (var version = 1; version <= 2; version++)
        {
            var entries = Enumerable.Range(0, 12).Select(index => Entry(version, index, $"{index} {text}")).Reverse().ToList();
            Assert.True(await store.CommitAsync(Record(Id("a"), version).Commit(entries), None));
        }

        var timeline = await store.ReadTimelineAsync(Id("a"), None);

        Assert.Equal(24, timeline.Count);
        Assert.Equal(timeline.OrderBy(entry => entry.Version).ThenBy(entry => entry.Index), timeline);
        Assert.Equal(Entry(2, 11, $"11 {text}"), timeline[^1]);
    }

    [Fact]
    public async Task A_workflow_may_end_however_long_its_timeline_is()
    {
        var store = (await OpenAsync()).Workflows;
        for (var version = 1; version <= 3; version++)
            await store.CommitAsync(Record(Id("a"), version).Commit([.. Enumerable.Range(0, 80).Select(index => Entry(version, index))]), None);

        var last = (Record(Id("a"), version: 4) with { ExpiresAt = Start.AddDays(400) }).Commit([Entry(4, 0, "ended")]);

        Assert.True(await store.CommitAsync(last, None));
        Assert.True(await store.CommitAsync(last, None));
        Assert.Equal(241, (await store.ReadTimelineAsync(Id("a"), None)).Count);
    }
}

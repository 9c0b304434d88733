using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;
using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.Integration.Tests.DynamoDb;

/// <summary>Keys and attributes that the template, the stream's filter and time to live rely on.</summary>
[Collection<OneDynoxide>]
public sealed class TableLayoutTests(Dynoxide engine)
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_record_is_in_the_due_index_under_its_kind_and_shard()
    {
        var table = await engine.OpenTableAsync();
        await table.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);

        var item = await table.ReadItemAsync("workflow#toy/a", "record");

        // The shard must not change from one version of the code to the next: it is where the record is looked for.
        Assert.Equal("due#toy#0", item["DuePK"]);
        Assert.Equal("2026-03-01T02:00:00.0000000Z#toy/a", item["DueSK"]);
        Assert.Equal("workflow", item["Entity"]);
        Assert.False(item.ContainsKey("ExpiresAt"));
    }

    [Fact]
    public async Task An_event_is_what_the_streams_filter_asks_for_and_expires_30_days_after_it_was_sent()
    {
        var table = await engine.OpenTableAsync();
        await table.Workflows.CommitAsync(Record(Id("a")).Commit([], [Event(Id("a"))]), None);

        var unsent = await table.ReadItemAsync("workflow#toy/a", "outbox#toy/a:1:0");
        await table.Outbox.MarkSentAsync(Event(Id("a")), Start, None);
        await table.Outbox.MarkSentAsync(Event(Id("a")), Start.AddDays(1), None);
        var sent = await table.ReadItemAsync("workflow#toy/a", "outbox#toy/a:1:0");

        Assert.Equal("outbox", unsent["Entity"]);
        Assert.StartsWith("due#outbox#", unsent["DuePK"], StringComparison.Ordinal);
        Assert.False(unsent.ContainsKey("ExpiresAt"));
        Assert.Equal(Seconds(Start.AddDays(30)), sent["ExpiresAt"]);
        Assert.Equal("2026-03-01T02:00:00.0000000Z", sent["SentAt"]);
        Assert.False(sent.ContainsKey("DuePK") || sent.ContainsKey("DueSK"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_ended_workflow_expires_with_its_whole_timeline(int commitsOf80)
    {
        var table = await engine.OpenTableAsync();
        for (var version = 1; version <= commitsOf80; version++)
            await table.Workflows.CommitAsync(Record(Id("a"), version).Commit([.. Enumerable.Range(0, 80).Select(index => Entry(version, index))]), None);

        var last = Record(Id("a"), commitsOf80 + 1) with { ExpiresAt = Start.AddDays(400).AddTicks(1) };
        Assert.True(await table.Workflows.CommitAsync(last.Commit([Entry(last.Version, 0)]), None));

        var expiry = Seconds(Start.AddDays(400).AddSeconds(1));
        Assert.Equal(expiry, (await table.ReadItemAsync("workflow#toy/a", "record"))["ExpiresAt"]);
        foreach (var entry in await table.Workflows.ReadTimelineAsync(Id("a"), None))
        {
            var item = await table.ReadItemAsync("workflow#toy/a", $"timeline#{entry.Version:D19}#{entry.Index:D3}");
            Assert.Equal(expiry, item["ExpiresAt"]);
        }
    }

    [Fact]
    public async Task A_document_expires_when_it_says()
    {
        var table = await engine.OpenTableAsync();
        await table.Workflows.CommitAsync(Record(Id("a")).Commit([], [], [new Document("evidence", "a", "{}", Start)]), None);

        Assert.Equal(Seconds(Start), (await table.ReadItemAsync("document#evidence", "a"))["ExpiresAt"]);
    }

    [Theory]
    [InlineData("Version", "one")]
    [InlineData("CreatedAt", "yesterday")]
    [InlineData("DueAt", "2026-03-01")]
    [InlineData("Pending", "null")]
    [InlineData("Outcomes", "[{]")]
    [InlineData("ExpiresAt", "never")]
    public async Task Whatever_attribute_does_not_decode_is_named(string attribute, string value)
    {
        var table = await engine.OpenTableAsync();
        await table.Workflows.CommitAsync(Record(Id("a"), dueAt: Start).Commit(), None);
        await table.SetAsync("workflow#toy/a", "record", attribute, value);

        var error = await Assert.ThrowsAsync<UndecodableRecordException>(() => table.Workflows.LoadAsync(Id("a"), None));

        Assert.Equal(attribute, error.Field);
    }

    private static string Seconds(DateTimeOffset time) => $"{time.ToUnixTimeSeconds()}";
}

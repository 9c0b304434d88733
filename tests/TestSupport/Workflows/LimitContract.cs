using DataReliability.Core.Workflows;
using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.TestSupport.Workflows;

/// <summary>What no store accepts, and what each still does.</summary>
public abstract class LimitContract
{
    private static CancellationToken None => CancellationToken.None;

    protected abstract Task<IStoreUnderTest> OpenAsync();

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public async Task A_commit_has_at_most_100_items_with_its_record(int others, bool accepted)
    {
        var commit = Record(Id("a")).Commit([.. Enumerable.Range(0, others).Select(index => Entry(1, index))]);

        await ExpectAsync(commit, accepted, "101 items (100 timeline entries, 0 events, 0 documents and the record), at most 100");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_record_has_at_most_396_KiB(int over, bool accepted)
    {
        var empty = Record(Id("a")).Status.Length + "[]".Length + "[]".Length;
        var commit = Record(Id("a"), state: new string('x', CommitLimits.MaxItemBytes - empty + over)).Commit();

        await ExpectAsync(commit, accepted, $"the record has {CommitLimits.MaxItemBytes + 1} bytes, at most {CommitLimits.MaxItemBytes}");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_document_has_at_most_396_KiB(int over, bool accepted)
    {
        var document = new Document("evidence", "a", new string('x', CommitLimits.MaxItemBytes + over));

        await ExpectAsync(Record(Id("a")).Commit([], [], [document]), accepted, "document evidence/a has");
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public async Task A_commit_has_at_most_3_5_megabytes(int documents, bool accepted)
    {
        var json = new string('x', 380_000);
        var commit = Record(Id("a")).Commit([], [], [.. Enumerable.Range(0, documents).Select(number => new Document("evidence", $"{number}", json))]);

        await ExpectAsync(commit, accepted, "bytes in all, at most 3500000");
    }

    [Fact]
    public Task A_document_is_filed_once_in_a_commit() => ExpectAsync(
        Record(Id("a")).Commit([], [], [new Document("evidence", "a", "1"), new Document("evidence", "a", "2")]),
        accepted: false,
        "document evidence/a is in it twice");

    [Theory]
    [InlineData(36, true)]
    [InlineData(37, false)]
    public Task A_token_has_at_most_36_characters(int length, bool accepted) =>
        ExpectAsync(Record(Id("a")).Commit() with { Token = new string('t', length) }, accepted, "its token has 37 characters");

    [Fact]
    public Task A_version_follows_the_one_before() =>
        ExpectAsync(Record(Id("a"), version: 3).Commit() with { ExpectedVersion = 1 }, accepted: false, "version 3 does not follow 1");

    [Fact]
    public Task An_id_is_well_formed() => ExpectAsync(Record(Id("a#b")).Commit(), accepted: false, "its id is not kind/key");

    private async Task ExpectAsync(WorkflowCommit commit, bool accepted, string fault)
    {
        var store = (await OpenAsync()).Workflows;
        if (accepted)
        {
            Assert.True(await store.CommitAsync(commit, CancellationToken.None));
            return;
        }

        var error = await Assert.ThrowsAsync<UnrecordableCommitException>(() => store.CommitAsync(commit, None));
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }
}

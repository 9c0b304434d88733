using DataReliability.Core.Workflows;
using static DataReliability.TestSupport.Workflows.Commits;

namespace DataReliability.TestSupport.Workflows;

/// <summary>What every store of documents does.</summary>
public abstract class DocumentContract
{
    private static CancellationToken None => CancellationToken.None;

    protected abstract Task<IStoreUnderTest> OpenAsync();

    [Fact]
    public async Task A_document_is_found_by_collection_and_name()
    {
        var opened = await OpenAsync();
        var document = new Document("evidence", "a", """{"ä":1}""", Start.AddDays(1));
        await opened.Workflows.CommitAsync(Record(Id("a")).Commit([], [], [document]), None);

        Assert.Equal(document, await opened.Documents.GetAsync("evidence", "a", None));
        Assert.Null(await opened.Documents.GetAsync("evidence", "b", None));
        Assert.Null(await opened.Documents.GetAsync("baseline", "a", None));
    }

    [Fact]
    public async Task Filing_a_document_again_replaces_it()
    {
        var opened = await OpenAsync();
        await opened.Workflows.CommitAsync(Record(Id("a")).Commit([], [], [new Document("baseline", "a", "1", Start.AddDays(1))]), None);
        await opened.Workflows.CommitAsync(Record(Id("a"), 2).Commit([], [], [new Document("baseline", "a", "2")]), None);

        Assert.Equal(new Document("baseline", "a", "2"), await opened.Documents.GetAsync("baseline", "a", None));
    }

    [Fact]
    public async Task A_collection_is_listed_by_name_and_prefix()
    {
        var opened = await OpenAsync();
        string[] names = ["b2", "a", "b1", "c"];
        await opened.Workflows.CommitAsync(
            Record(Id("a")).Commit([], [], [.. names.Select(name => new Document("evidence", name, "{}")), new Document("other", "b", "{}")]), None);

        Assert.Equal(["a", "b1", "b2", "c"], (await opened.Documents.ListAsync("evidence", "", None)).Select(document => document.Name));
        Assert.Equal(["b1", "b2"], (await opened.Documents.ListAsync("evidence", "b", None)).Select(document => document.Name));
        Assert.Empty(await opened.Documents.ListAsync("evidence", "d", None));
    }

    [Fact]
    public async Task A_collection_is_listed_past_one_megabyte()
    {
        var opened = await OpenAsync();
        var json = new string('x', 250_000);
        await opened.Workflows.CommitAsync(
            Record(Id("a")).Commit([], [], [.. Enumerable.Range(0, 10).Select(number => new Document("evidence", $"{number}", json))]), None);

        Assert.Equal(10, (await opened.Documents.ListAsync("evidence", "", None)).Count);
    }
}

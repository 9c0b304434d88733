using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class PageTests(TestCluster cluster) : ClusterTests(cluster)
{
    private static readonly CheckPolicy PagesOnly = new() { Structure = false, RowCounts = null };

    [Fact]
    public async Task Bad_pages_of_a_heap_are_named_and_hide_nothing_else()
    {
        await Cluster.SqlAsync("""
            create schema heap;
            create table heap.invoices (id bigint primary key, secret text);
            insert into heap.invoices select n, 'confidential' || n from generate_series(1, 50000) n;
            create table heap.untouched as select n from generate_series(1, 1000) n;
            """);
        await Cluster.CorruptAsync("'heap.invoices'", blocks: [7, 8, 200]);

        var report = await Cluster.CheckAsync();

        var pages = report.Check(CheckNames.Pages);
        Assert.Equal(CheckVerdict.Failed, pages.Verdict);
        Assert.StartsWith("ledger.heap.invoices: block 7 is bad: invalid page in block 7 of relation", pages.Summary, StringComparison.Ordinal);
        Assert.Contains(pages.Details, detail => detail.StartsWith("ledger.heap.invoices: block 8 is bad", StringComparison.Ordinal));
        Assert.Contains(pages.Details, detail => detail.StartsWith("ledger.heap.invoices: block 200 is bad", StringComparison.Ordinal));
        Assert.Equal(CheckVerdict.Inconclusive, report.Check(CheckNames.Structure).Verdict);
        Assert.Equal("ledger.heap.invoices was not counted: bad pages", report.Check(CheckNames.RowCounts).Summary);
        Assert.Equal(1000, report.RowCounts!["ledger.heap.untouched"]);
        Assert.DoesNotContain("ledger.heap.invoices", report.RowCounts!.Keys);
        Assert.DoesNotContain("confidential", report.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_page_of_an_index_fails()
    {
        await Cluster.SqlAsync("""
            create schema heap;
            create table heap.t (id bigint constraint t_key primary key); insert into heap.t select generate_series(1, 50000);
            """);
        await Cluster.CorruptAsync("'heap.t_key'", blocks: 5);

        var pages = (await Cluster.CheckAsync(PagesOnly)).Only(CheckVerdict.Failed);

        Assert.StartsWith("ledger.heap.t_key: block 5 is bad", pages.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_page_of_a_toast_table_fails()
    {
        await Cluster.SqlAsync("""
            create schema heap;
            create table heap.t (id int, body text); alter table heap.t alter body set storage external;
            insert into heap.t select n, repeat('x', 5000) from generate_series(1, 500) n;
            """);
        await Cluster.CorruptAsync("(select reltoastrelid::regclass from pg_class where oid = 'heap.t'::regclass)", blocks: 3);

        var pages = (await Cluster.CheckAsync(PagesOnly)).Only(CheckVerdict.Failed);

        Assert.StartsWith("ledger.pg_toast.pg_toast_", pages.Summary, StringComparison.Ordinal);
        Assert.Contains("block 3 is bad", pages.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_pages_are_looked_for_up_to_a_bound()
    {
        await Cluster.SqlAsync("""
            create schema heap;
            create table heap.t as select n, repeat('x', 500) as body from generate_series(1, 5000) n;
            """);
        await Cluster.CorruptAsync("'heap.t'", blocks: [.. Enumerable.Range(10, 30).Select(block => (long)block)]);

        var pages = (await Cluster.CheckAsync(PagesOnly)).Only(CheckVerdict.Failed);

        Assert.Equal(19, pages.Details.Count(detail => detail.Contains("is bad", StringComparison.Ordinal)));
        Assert.Contains("ledger.heap.t has 20 bad pages or more: the rest of it was left", pages.Details);
    }

    [Fact]
    public async Task A_missing_file_fails()
    {
        await Cluster.SqlAsync("create schema heap; create table heap.t as select 1 as n;");
        var path = (string)(await Cluster.ScalarAsync("select pg_relation_filepath('heap.t')"))!;
        await Cluster.SqlAsync("checkpoint", asAdmin: true);
        await Cluster.Server.StopAsync();
        File.Delete(Path.Combine(Cluster.Server.DataDirectory, path));
        await Cluster.Server.StartAsync(new Dictionary<string, string>(), CancellationToken.None);

        var report = await Cluster.CheckAsync();

        Assert.Equal("ledger.heap.t: its file is missing", report.Check(CheckNames.Pages).Summary);
        Assert.Equal(CheckVerdict.Inconclusive, report.Check(CheckNames.RowCounts).Verdict);
    }
}

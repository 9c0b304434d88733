using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class RowCountTests(TestCluster cluster) : ClusterTests(cluster)
{
    private static readonly CheckPolicy CountsOnly = new() { Pages = false, Structure = false };

    [Fact]
    public async Task Emptied_shrunk_and_dropped_tables_fail_with_both_counts()
    {
        await Cluster.SqlAsync("""
            create schema shop;
            create table shop.kept as select generate_series(1, 1000) n;
            create table shop.emptied as select generate_series(1, 3000) n;
            create table shop.shrunk as select generate_series(1, 2000) n;
            create table shop.dropped as select generate_series(1, 500) n;
            """);
        var first = await Cluster.CheckAsync(CountsOnly);
        first.AssertAllPassed();
        Assert.EndsWith("nothing to compare with yet", first.Check(CheckNames.RowCounts).Summary, StringComparison.Ordinal);
        var baseline = new Baseline("snapshot-validation/before", "rds:before", DateTimeOffset.UnixEpoch, first.RowCounts!);
        await Cluster.SqlAsync("delete from shop.emptied; delete from shop.shrunk where n <= 401; delete from shop.kept where n <= 200; drop table shop.dropped");

        var rows = (await Cluster.CheckAsync(CountsOnly, baseline)).Only(CheckVerdict.Failed);

        Assert.Equal("ledger.shop.emptied is empty: 3,000 rows at the baseline, 0 now", rows.Summary);
        Assert.Equal(
            [
                "ledger.shop.dropped is gone: 500 rows at the baseline",
                "ledger.shop.shrunk shrank: 2,000 rows at the baseline, 1,599 now, 20.1% fewer (limit 20%)",
            ],
            rows.Details);
    }

    [Fact]
    public async Task Odd_names_are_counted()
    {
        await Cluster.SqlAsync("""
            create schema "odd.schema";
            create table "odd.schema"."Ta""ble; drop" as select generate_series(1, 3) n;
            create table "odd.schema"."zahlung-größe" as select generate_series(1, 4) n;
            create table "odd.schema"."select" as select generate_series(1, 5) n;
            """);

        var report = await Cluster.CheckAsync();

        report.AssertAllPassed();
        Assert.Equal(3, report.RowCounts!["ledger.\"odd.schema\".\"Ta\"\"ble; drop\""]);
        Assert.Equal(4, report.RowCounts!["ledger.\"odd.schema\".\"zahlung-größe\""]);
        Assert.Equal(5, report.RowCounts!["ledger.\"odd.schema\".\"select\""]);
    }

    [Fact]
    public async Task Partitions_count_for_their_table_and_unlogged_tables_for_none()
    {
        await Cluster.SqlAsync("""
            create schema part;
            create table part.events (n int) partition by range (n);
            create table part.events_1 partition of part.events for values from (0) to (100) partition by range (n);
            create table part.events_1a partition of part.events_1 for values from (0) to (50);
            create table part.events_1b partition of part.events_1 for values from (50) to (100);
            create table part.events_2 partition of part.events for values from (100) to (200);
            insert into part.events select generate_series(0, 199);
            create unlogged table part.scratch as select 1 n;
            """);

        var report = await Cluster.CheckAsync(CountsOnly);

        report.AssertAllPassed();
        Assert.Equal(200, report.RowCounts!["ledger.part.events"]);
        Assert.Single(report.RowCounts!.Keys, table => table.StartsWith("ledger.part.", StringComparison.Ordinal));
        Assert.Contains("ledger.part.scratch is unlogged: a restore leaves it empty", report.Check(CheckNames.RowCounts).Details);
    }

    [Fact]
    public async Task A_table_that_may_not_be_read_is_inconclusive_and_the_rest_goes_on()
    {
        await Cluster.SqlAsync("create table public.theirs as select 1 n", asAdmin: true);
        await Cluster.SqlAsync("create table public.ours as select generate_series(1, 9) n; create table public.rls (n int); alter table public.rls enable row level security, force row level security");
        try
        {
            var report = await Cluster.CheckAsync(new CheckPolicy());

            Assert.Equal(CheckVerdict.Inconclusive, report.Check(CheckNames.Pages).Verdict);
            Assert.Equal("ledger.public.theirs: permission denied (42501)", report.Check(CheckNames.Pages).Summary);
            Assert.Equal(CheckVerdict.Passed, report.Check(CheckNames.Structure).Verdict);
            var rows = report.Check(CheckNames.RowCounts);
            Assert.Equal("ledger.public.rls: permission denied (42501)", rows.Summary);
            Assert.Contains("ledger.public.theirs: permission denied (42501)", rows.Details);
            Assert.Equal(9, report.RowCounts!["ledger.public.ours"]);
        }
        finally
        {
            await Cluster.SqlAsync("drop table public.theirs, public.ours, public.rls", asAdmin: true);
        }
    }
}

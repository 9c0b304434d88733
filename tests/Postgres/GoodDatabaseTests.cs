using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class GoodDatabaseTests(TestCluster cluster) : ClusterTests(cluster)
{
    [Fact]
    public async Task Checks_that_run_at_once_do_not_hinder_each_other()
    {
        await Cluster.SqlAsync("create table payments as select generate_series(1, 100) n");

        var reports = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Cluster.CheckAsync()));

        Assert.All(reports, report => report.AssertAllPassed());
    }

    [Fact]
    public async Task A_good_database_passes_every_check()
    {
        await Cluster.SqlAsync("""
            create table payments (id bigint primary key, note text, received_at timestamptz not null);
            insert into payments select n, repeat('x', 300), '2026-01-01Z'::timestamptz + n * interval '1 second' from generate_series(1, 300000) n;
            create index on payments (received_at);
            """);
        var checks = new CheckPolicy
        {
            Freshness = [new FreshnessPolicy("public.payments", "received_at")],
            Assertions = [new SqlAssertion("has-payments", "select count(*) > 0 from payments -- all of them")],
        };
        var newest = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(300_000);

        var report = await Cluster.CheckAsync(checks, snapshotTime: newest.AddMinutes(10));

        report.AssertAllPassed();
        Assert.Null(report.Unfinished);
        Assert.Equal(300_000, Assert.Single(report.RowCounts!).Value);
        Assert.Equal("ledger.public.payments", Assert.Single(report.RowCounts!).Key);
        Assert.Equal(newest, report.NewestRow);
        Assert.Equal(
            ["connection", "pages", "amcheck", "row-counts", "freshness", "assertion:has-payments"],
            report.Results.Select(result => result.Check));
        Assert.Contains("00:10:00 older than the snapshot (limit 00:15:00)", report.Check(CheckNames.Freshness).Summary, StringComparison.Ordinal);
    }
}

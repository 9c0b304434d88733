using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class FreshnessTests(TestCluster cluster) : ClusterTests(cluster)
{
    private static readonly DateTimeOffset Snapshot = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("11:45:00Z", CheckVerdict.Passed, "00:15:00")]
    [InlineData("11:44:59Z", CheckVerdict.Failed, "00:15:01")]
    [InlineData("12:00:30Z", CheckVerdict.Passed, "00:00:00")]
    [InlineData("10:00:00Z", CheckVerdict.Failed, "02:00:00")]
    public async Task The_lag_of_the_newest_row_is_held_against_the_rpo(string newest, CheckVerdict verdict, string lag)
    {
        var freshness = await CheckAsync($"create table t (at timestamptz); insert into t values ('2026-03-01 09:00Z'), ('2026-03-01 {newest}'), (null)");

        Assert.Equal(verdict, freshness.Verdict);
        Assert.Contains($"the newest row is {lag} older than the snapshot (limit 00:15:00)", freshness.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create table t (at timestamptz)", CheckVerdict.Failed, "ledger.public.t.at holds no time: its table is empty")]
    [InlineData("create table t (at text)", CheckVerdict.Inconclusive, "ledger.public.t.at: it is no timestamptz, timestamp or date: mend the policy")]
    [InlineData("create table t (received timestamptz)", CheckVerdict.Inconclusive, "ledger.public.t.at: there is no such column: mend the policy")]
    [InlineData("select 1", CheckVerdict.Inconclusive, "there is no table public.t in any database: mend the policy")]
    [InlineData("create table t as select 'infinity'::timestamptz at", CheckVerdict.Inconclusive, "ledger.public.t.at has only values later than the snapshot: it does not show when rows were written; name another column")]
    [InlineData("create table t as select '2026-03-01 11:50'::timestamp at", CheckVerdict.Passed, "the newest row is 00:10:00 older than the snapshot (limit 00:15:00)")]
    [InlineData("create table t as select '2026-03-01'::date at", CheckVerdict.Passed, "the newest row is 00:00:00 older than the snapshot (limit 00:15:00)")]
    [InlineData("create table t as select '2026-02-27'::date at", CheckVerdict.Failed, "ledger.public.t.at: the newest row is 1.12:00:00 older than the snapshot (limit 00:15:00)")]
    public async Task What_the_column_holds_decides(string table, CheckVerdict verdict, string summary)
    {
        var freshness = await CheckAsync(table);

        Assert.Equal((verdict, summary), (freshness.Verdict, freshness.Summary));
    }

    [Fact]
    public async Task Rows_of_the_future_are_noted_and_left_out()
    {
        var freshness = await CheckAsync("create table t as select '2026-03-01 09:00Z'::timestamptz at union select '2030-01-01Z'");

        Assert.Equal(CheckVerdict.Failed, freshness.Verdict);
        Assert.Contains("03:00:00 older", freshness.Summary, StringComparison.Ordinal);
        Assert.Contains("ledger.public.t.at has values later than the snapshot, which are left out", freshness.Details);
    }

    [Fact]
    public async Task A_snapshot_without_a_time_is_inconclusive()
    {
        var freshness = await CheckAsync("create table t as select now() at", null);

        Assert.Equal((CheckVerdict.Inconclusive, "the snapshot's database time is not known"), (freshness.Verdict, freshness.Summary));
    }

    private Task<CheckResult> CheckAsync(string table) => CheckAsync(table, Snapshot);

    private async Task<CheckResult> CheckAsync(string table, DateTimeOffset? snapshotTime)
    {
        await Cluster.SqlAsync($"{table}");
        var checks = new CheckPolicy
        {
            Pages = false,
            Structure = false,
            RowCounts = null,
            Freshness = [new FreshnessPolicy("public.t", "at")],
        };
        return (await Cluster.CheckAsync(checks, snapshotTime: snapshotTime)).Check(CheckNames.Freshness);
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class ResumeTests(TestCluster cluster) : ClusterTests(cluster)
{
    [Fact]
    public async Task Checks_that_run_out_of_time_again_and_again_end_in_the_results_of_one_go()
    {
        await Cluster.SqlAsync("""
            create table a as select n, repeat('x', 500) body from generate_series(1, 2000) n; create index on a (n);
            create table b (n int, at timestamptz) partition by range (n);
            create table b1 partition of b for values from (0) to (10);
            create table b2 partition of b for values from (10) to (20);
            insert into b select n, '2026-03-01 11:00Z' from generate_series(0, 19) n;
            create table c as select n, repeat('y', 500) body from generate_series(1, 2000) n;
            """);
        await Cluster.CorruptAsync("'c'", blocks: [1, 90]);
        var options = Cluster.Options() with { ChunkPages = 16 };
        var checks = new CheckPolicy
        {
            Freshness = [new FreshnessPolicy("public.b", "at"), new FreshnessPolicy("public.gone", "at")],
            Assertions = [new SqlAssertion("few", "select count(*) < 10 from b"), new SqlAssertion("some", "select count(*) > 10 from b")],
        };
        var snapshot = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var whole = await Cluster.CheckAsync(checks, snapshotTime: snapshot, options: options);

        DataCheckReport? report = null;
        var invocations = 0;
        do
        {
            // Every look at the clock costs a second, so that an invocation ends after some thirty steps.
            var clock = new CountingClock();
            report = await Cluster.CheckAsync(
                checks, snapshotTime: snapshot, options: options, progress: report?.Unfinished, time: clock, deadline: clock.Start.AddSeconds(100));
            invocations++;
            Assert.True(report.Unfinished is null || report.Results.Count == 0);
        }
        while (report.Unfinished is not null && invocations < 1000);

        Assert.InRange(invocations, 5, 999);
        Assert.Equal(whole.Results.Select(Timeless), report.Results.Select(Timeless));
        Assert.Equal(whole.RowCounts!.OrderBy(count => count.Key), report.RowCounts!.OrderBy(count => count.Key));
        Assert.Equal(whole.NewestRow, report.NewestRow);
        Assert.Equal(CheckVerdict.Failed, whole.Check(CheckNames.Pages).Verdict);
    }

    [Fact]
    public async Task A_deadline_that_has_passed_leaves_everything_to_the_next_invocation()
    {
        var report = await Cluster.CheckAsync(deadline: DateTimeOffset.UtcNow.AddSeconds(-1));

        Assert.NotNull(report.Unfinished);
        Assert.Empty(report.Unfinished.Done);
        Assert.Empty(report.Results);
    }

    private static string Timeless(CheckResult result) =>
        $"{result.Check} {result.Verdict} {result.Summary}\n  {string.Join("\n  ", result.Details)}";

    private sealed class CountingClock : TimeProvider
    {
        private long _looks;

        public DateTimeOffset Start { get; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Start.AddSeconds(Interlocked.Increment(ref _looks));
    }
}

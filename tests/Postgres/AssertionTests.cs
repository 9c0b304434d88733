using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class AssertionTests(TestCluster cluster) : ClusterTests(cluster)
{
    [Theory]
    [InlineData("select true", CheckVerdict.Passed, "true")]
    [InlineData("with n as (select 1) select count(*) = 1 from n; \n", CheckVerdict.Passed, "true")]
    [InlineData("select 1 = 2 -- never", CheckVerdict.Failed, "asked is not true in database ledger")]
    [InlineData("select null::boolean", CheckVerdict.Failed, "asked is not true in database ledger")]
    [InlineData("select 1", CheckVerdict.Inconclusive, "asked does not return one boolean: write one SELECT that returns one row with one column")]
    [InlineData("select true, true", CheckVerdict.Inconclusive, "asked does not return one boolean: write one SELECT that returns one row with one column")]
    [InlineData("select true where false", CheckVerdict.Inconclusive, "asked does not return one boolean: write one SELECT that returns one row with one column")]
    [InlineData("select true from generate_series(1, 2)", CheckVerdict.Inconclusive, "asked does not return one boolean: write one SELECT that returns one row with one column")]
    [InlineData("select * from missing where secret = 'confidential'", CheckVerdict.Inconclusive, "asked in database ledger: there is no such table (42P01)")]
    [InlineData("select 'confidential'::int = 1", CheckVerdict.Inconclusive, "asked in database ledger: the server reports an error (22P02)")]
    [InlineData("select pg_sleep(60) is null", CheckVerdict.Inconclusive, "asked in database ledger: did not finish in time (57014)")]
    [InlineData("select nextval('counter') > 0", CheckVerdict.Inconclusive, "asked in database ledger: it tries to write (25006)")]
    [InlineData("select true) a; create table hacked (); select (true", CheckVerdict.Inconclusive, "asked in database ledger: syntax error (42601)")]
    public async Task The_answer_decides(string sql, CheckVerdict verdict, string summary)
    {
        await Cluster.SqlAsync("create sequence counter");

        var report = await AskAsync(new SqlAssertion("asked", sql));

        var asked = report.Check("assertion:asked");
        Assert.Equal((verdict, summary), (asked.Verdict, asked.Summary));
        Assert.DoesNotContain("confidential", report.Everything(), StringComparison.Ordinal);
        Assert.Null(await Cluster.ScalarAsync("select to_regclass('hacked')::text") as string);
    }

    [Fact]
    public async Task An_assertion_about_a_database_that_is_not_there_is_inconclusive()
    {
        var asked = (await AskAsync(new SqlAssertion("asked", "select true", "elsewhere"))).Only(CheckVerdict.Inconclusive);

        Assert.Equal("asked was not asked: database elsewhere is not there or not open to us", asked.Summary);
    }

    private Task<DataCheckReport> AskAsync(SqlAssertion assertion) => Cluster.CheckAsync(
        new CheckPolicy { Pages = false, Structure = false, RowCounts = null, Assertions = [assertion] },
        options: Cluster.Options() with { AssertionTimeout = TimeSpan.FromMilliseconds(500) });
}

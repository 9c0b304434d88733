using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

public sealed class StructureTests(TestCluster cluster) : ClusterTests(cluster)
{
    private static readonly CheckPolicy StructureOnly = new() { Pages = false, RowCounts = null };

    [Fact]
    public async Task An_index_that_lacks_rows_of_its_table_fails()
    {
        await Cluster.SqlAsync("""
            create table lacking (id int, secret text); create index lacking_key on lacking (id);
            insert into lacking select n, 'confidential' || n from generate_series(1, 100) n;
            """);
        // The index misses what is written while the server believes it not ready.
        const string Ready = "update pg_index set indisready = {0} where indexrelid = 'lacking_key'::regclass";
        await Cluster.SqlAsync(string.Format(null, Ready, "false"), asAdmin: true);
        await Cluster.SqlAsync("insert into lacking values (101, 'confidential101')");
        await Cluster.SqlAsync(string.Format(null, Ready, "true"), asAdmin: true);
        try
        {
            var structure = (await Cluster.CheckAsync(StructureOnly)).Only(CheckVerdict.Failed);

            Assert.StartsWith("ledger.public.lacking_key: heap tuple", structure.Summary, StringComparison.Ordinal);
            Assert.DoesNotContain("confidential", structure.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            await Cluster.SqlAsync("drop table lacking");
        }
    }

    [Fact]
    public async Task Other_kinds_of_indexes_are_named_as_not_covered()
    {
        await Cluster.SqlAsync("create table hashed (id int); create index hashed_key on hashed using hash (id)");

        var report = await Cluster.CheckAsync(StructureOnly);

        report.AssertAllPassed();
        Assert.Contains("ledger.public.hashed_key is not covered: a hash index", report.Check(CheckNames.Structure).Details);
    }

    [Fact]
    public async Task A_refused_amcheck_is_inconclusive()
    {
        await Cluster.SqlAsync("create role plain login password 'plain-and-simple'; create extension if not exists amcheck", asAdmin: true);
        await Cluster.SqlAsync("create database lacking_amcheck", asAdmin: true);
        try
        {
            var report = await Cluster.CheckAsync(StructureOnly, user: "plain", password: "plain-and-simple");

            var structure = report.Check(CheckNames.Structure);
            string[] found = [structure.Summary, .. structure.Details];
            Assert.Equal(CheckVerdict.Inconclusive, structure.Verdict);
            Assert.Contains("database ledger: verify_heapam of amcheck may not be called by plain", found);
            Assert.Contains("database lacking_amcheck: extension amcheck is refused: permission denied (42501)", found);
        }
        finally
        {
            await Cluster.SqlAsync("drop database lacking_amcheck", asAdmin: true);
        }
    }
}

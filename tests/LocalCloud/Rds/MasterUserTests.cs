using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds;

public class MasterUserTests
{
    [Fact]
    public async Task The_master_user_has_the_grants_of_rds_and_is_no_superuser()
    {
        await using var rds = await StartAsync();
        Assert.Equal("f,t,t,f", await rds.SqlAsync("db", """
            SELECT concat_ws(',', rolsuper, rolcreatedb, rolcreaterole, rolreplication) FROM pg_roles WHERE rolname = current_user
            """));
        Assert.Equal(true, await rds.SqlAsync("db", "SELECT pg_has_role('rds_superuser', 'MEMBER') AND pg_has_role('pg_monitor', 'USAGE')"));
        await rds.SqlAsync("db", "CHECKPOINT");
        foreach (var forbidden in new[] { "SELECT pg_read_file('PG_VERSION')", "ALTER SYSTEM SET work_mem = '1GB'", "COPY (SELECT 1) TO PROGRAM 'true'", "CREATE ROLE x SUPERUSER" })
        {
            var fault = await Assert.ThrowsAsync<PostgresException>(() => rds.SqlAsync("db", forbidden));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fault.SqlState);
        }
    }

    [Fact]
    public async Task The_master_user_creates_allowed_extensions_uses_them_and_passes_that_on()
    {
        await using var rds = await StartAsync();
        await rds.SqlAsync("db", """
            CREATE EXTENSION amcheck; CREATE EXTENSION pg_prewarm; CREATE EXTENSION pg_stat_statements; CREATE EXTENSION pgcrypto;
            CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT generate_series(1, 1000);
            CREATE ROLE checker LOGIN PASSWORD 'checker-password';
            GRANT SELECT ON t TO checker; GRANT EXECUTE ON FUNCTION verify_heapam TO checker;
            """);
        Assert.Equal(0L, await rds.SqlAsync("db", "SELECT count(*) FROM verify_heapam('t')"));
        await rds.SqlAsync("db", "SELECT bt_index_parent_check('t_pkey', true)");
        Assert.True((long)(await rds.SqlAsync("db", "SELECT pg_prewarm('t', 'buffer')"))! > 0);

        await using var checker = await rds.ConnectAsync("db", "checker", "checker-password");
        await using var check = new NpgsqlCommand("SELECT count(*) FROM verify_heapam('t')", checker);
        Assert.Equal(0L, await check.ExecuteScalarAsync());
    }

    [Fact]
    public async Task What_is_true_of_the_first_database_is_true_of_one_made_later()
    {
        await using var rds = await StartAsync();
        await rds.SqlAsync("db", "CREATE DATABASE later");
        await rds.SqlAsync("db", "CREATE EXTENSION amcheck; CREATE TABLE t (id int)", "later");
        Assert.Equal(0L, await rds.SqlAsync("db", "SELECT count(*) FROM verify_heapam('t')", "later"));
    }

    [Fact]
    public async Task Nobody_but_aws_enters_the_database_rdsadmin_and_nobody_connects_without_tls()
    {
        await using var rds = await StartAsync();
        var fault = await Assert.ThrowsAsync<PostgresException>(() => rds.ConnectAsync("db", database: "rdsadmin"));
        Assert.Equal(PostgresErrorCodes.InvalidAuthorizationSpecification, fault.SqlState);

        var port = RdsBench.Text(await rds.InstanceAsync("db"), "Endpoint/Port");
        await using var plain = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={port};Username=ledger;Password={RdsBench.Password};Database=books;SSL Mode=Disable;Pooling=false");
        Assert.Contains("no encryption", (await Assert.ThrowsAsync<PostgresException>(() => plain.OpenAsync())).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_is_pending_until_it_works_and_the_old_one_does_not()
    {
        await using var rds = await StartAsync();
        rds.Held = "db";
        var answer = await rds.CallAsync("ModifyDBInstance", "DBInstanceIdentifier=db", "MasterUserPassword=another-password", "ApplyImmediately=true");
        var instance = RdsBench.All(answer, "DBInstance").Single();
        Assert.Equal("available", RdsBench.Text(instance, "DBInstanceStatus"));
        Assert.Equal("****", RdsBench.Text(instance, "PendingModifiedValues/MasterUserPassword"));

        await rds.ThroughAsync("db", "resetting-master-credentials");
        instance = await rds.UntilAsync("db");
        Assert.Null(RdsBench.Text(instance, "PendingModifiedValues/MasterUserPassword"));
        await (await rds.ConnectAsync("db", password: "another-password")).DisposeAsync();
        Assert.Equal(PostgresErrorCodes.InvalidPassword, (await Assert.ThrowsAsync<PostgresException>(() => rds.ConnectAsync("db"))).SqlState);
        Assert.Contains(rds.Events, happened => happened.Detail["EventID"]!.GetValue<string>() == "RDS-EVENT-0016");
    }

    private static async Task<RdsBench> StartAsync()
    {
        var rds = new RdsBench();
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        return rds;
    }
}

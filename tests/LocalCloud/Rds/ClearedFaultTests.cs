using System.Globalization;
using DataReliability.LocalCloud.CloudWatch.Health;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Rds.Hosting;
using DataReliability.RdsModel;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds;

/// <summary>A lasting fault that is cleared leaves nothing behind: the database serves again, with all that it had, and RDS had no
/// part in it, as it would notice only after years.</summary>
public class ClearedFaultTests
{
    private static readonly RdsOptions Blind = new() { FailureDetection = TimeSpan.FromDays(100_000) };

    private static async Task<RdsBench> StartAsync()
    {
        var rds = new RdsBench(Blind);
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        return rds;
    }

    private static LiveDatabase Live(RdsBench rds, string id) => rds.Endpoint.Gauges.Live("111122223333", "eu-west-1").Single(each => each.Id == id);

    private static Task<IReadOnlyList<Measurement>> MeasureAsync(RdsBench rds) =>
        new DatabaseHealth(rds.Endpoint.Gauges, () => [("111122223333", "eu-west-1")], TimeProvider.System).LookAsync(TestContext.Current.CancellationToken);

    private static double? Metric(IEnumerable<Measurement> all, string name, string id) =>
        all.SingleOrDefault(m => m.Metric.Name == name && m.Metric.Dimensions == $"DBInstanceIdentifier={id}")?.Value;

    [Theory]
    [InlineData("freeze-engine")]
    [InlineData("cut-off-engine")]
    public async Task A_server_that_was_out_of_reach_serves_again(string kind)
    {
        await using var rds = await StartAsync();
        var database = Live(rds, "db");
        var fault = new Fault(kind) { Target = "db" };
        await rds.Endpoint.InjectAsync(fault, TestContext.Current.CancellationToken);
        Assert.False(await PostgresKnock.AnswersAsync(database.Address, database.Port, TestContext.Current.CancellationToken));
        Assert.Empty(await MeasureAsync(rds));
        await rds.Endpoint.ClearAsync(fault, TestContext.Current.CancellationToken);
        Assert.Equal(42, await rds.PatientSqlAsync("db", "SELECT answer FROM t"));
        await rds.SqlAsync("db", "INSERT INTO t VALUES (43)");
        Assert.Equal("available", RdsBench.Text(await rds.InstanceAsync("db"), "DBInstanceStatus"));
        Assert.DoesNotContain(rds.Events, e => e.Detail["EventID"]!.ToString() is "RDS-EVENT-0021" or "RDS-EVENT-0052" or "RDS-EVENT-0053");
    }

    [Fact]
    public async Task A_disk_that_was_full_takes_writes_again_and_free_storage_tells_both()
    {
        await using var rds = await StartAsync();
        var before = Metric(await MeasureAsync(rds), "FreeStorageSpace", "db");
        Assert.InRange(before!.Value, 1, 20.0 * (1L << 30));
        var fault = new Fault("fill-disk") { Target = "db" };
        await rds.Endpoint.InjectAsync(fault, TestContext.Current.CancellationToken);
        Assert.Equal(0, Metric(await MeasureAsync(rds), "FreeStorageSpace", "db"));
        const string Fill = "INSERT INTO t SELECT generate_series(1, 300000)";
        var refused = await Assert.ThrowsAnyAsync<NpgsqlException>(() => rds.SqlAsync("db", Fill));
        Assert.Contains("could not extend file", refused.ToString(), StringComparison.Ordinal);
        await rds.Endpoint.ClearAsync(fault, TestContext.Current.CancellationToken);
        await rds.PatientSqlAsync("db", Fill);
        Assert.Equal("300001", Convert.ToString(await rds.SqlAsync("db", "SELECT count(*) FROM t"), CultureInfo.InvariantCulture));
        Assert.InRange(Metric(await MeasureAsync(rds), "FreeStorageSpace", "db")!.Value, 1, before.Value);
    }

    [Fact]
    public async Task A_slow_replica_catches_up_and_its_lag_is_measured_meanwhile()
    {
        await using var rds = await StartAsync();
        await rds.CreateMetadataAsync("paper");
        await rds.CallAsync("CreateDBInstanceReadReplica", "DBInstanceIdentifier=copy", "SourceDBInstanceIdentifier=db");
        await rds.UntilAsync("copy");
        // A replica that has applied nothing yet cannot tell its lag.
        await rds.SqlAsync("db", "INSERT INTO t VALUES (43)");
        await UntilAsync(async () => await rds.SqlAsync("copy", "SELECT count(*) FROM t") is 2L);
        var fault = new Fault("slow-replica") { Target = "copy", Seconds = 3600 };
        await rds.Endpoint.InjectAsync(fault, TestContext.Current.CancellationToken);
        await rds.SqlAsync("db", "INSERT INTO t VALUES (44)");
        await UntilAsync(async () => Metric(await MeasureAsync(rds), "ReplicaLag", "copy") > 0);
        Assert.Equal(2L, await rds.SqlAsync("copy", "SELECT count(*) FROM t"));
        await rds.Endpoint.ClearAsync(fault, TestContext.Current.CancellationToken);
        await UntilAsync(async () => await rds.SqlAsync("copy", "SELECT count(*) FROM t") is 3L);
        await UntilAsync(async () => Metric(await MeasureAsync(rds), "ReplicaLag", "copy") == 0);
        var all = await MeasureAsync(rds);
        Assert.Null(Metric(all, "ReplicaLag", "db"));
        Assert.DoesNotContain(all, m => m.Metric.Dimensions.EndsWith("=paper", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lag_of_an_aurora_reader_is_measured_and_its_writer_has_none()
    {
        await using var rds = new RdsBench();
        await rds.CallAsync(
            "CreateDBCluster", "DBClusterIdentifier=ledger", "Engine=aurora-postgresql", "MasterUsername=ledger", $"MasterUserPassword={RdsBench.Password}");
        foreach (var instance in (string[])["ledger-1", "ledger-2"])
        {
            await rds.CallAsync(
                "CreateDBInstance", $"DBInstanceIdentifier={instance}", "DBClusterIdentifier=ledger", "Engine=aurora-postgresql", "DBInstanceClass=db.t4g.medium");
            await rds.UntilAsync(instance);
        }

        await UntilAsync(async () => Metric(await MeasureAsync(rds), "AuroraReplicaLag", "ledger-2") is not null);
        var all = await MeasureAsync(rds);
        Assert.Null(Metric(all, "AuroraReplicaLag", "ledger-1"));
        Assert.Null(Metric(all, "FreeStorageSpace", "ledger-1"));
        Assert.NotNull(Metric(all, "DatabaseConnections", "ledger-1"));
    }

    [Fact]
    public async Task A_status_that_was_held_is_left_when_its_fault_is_cleared()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n", configure: options => options with { ManualClock = true });
        await cloud.PostLocalAsync("faults", """{"kind":"hold-status","resource":"db","value":"creating"}""");
        await cloud.QueryAsync("rds", ("Action", "CreateDBInstance"), ("DBInstanceIdentifier", "db"), ("Engine", "mysql"), ("DBInstanceClass", "db.t4g.micro"),
            ("MasterUsername", "admin1"), ("MasterUserPassword", "correct horse"), ("AllocatedStorage", "20"), ("BackupRetentionPeriod", "0"));
        async Task<string> AfterAsync(string advance)
        {
            Assert.Equal(200, (await cloud.PostLocalAsync("clock", $$"""{"advance":"{{advance}}"}""")).Status);
            return (await cloud.QueryAsync("rds", ("Action", "DescribeDBInstances"))).Body.Split("<DBInstanceStatus>")[1].Split('<')[0];
        }

        Assert.Equal("creating", await AfterAsync("PT6H"));
        using var cleared = await cloud.Http.DeleteAsync(new Uri(cloud.Endpoint, "/_local/faults"), TestContext.Current.CancellationToken);
        Assert.Equal("available", await AfterAsync("PT5M"));
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var waited = 0; !await condition(); waited++)
        {
            Assert.True(waited < 1200, "waited in vain");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

using DataReliability.LocalCloud.Faults;

namespace DataReliability.LocalCloud.Tests.Rds;

public class TopologyTests
{
    [Fact]
    public async Task A_forced_failover_keeps_every_row_and_the_endpoint()
    {
        await using var rds = await StartAsync("MultiAZ=true");
        var before = await rds.InstanceAsync("db");
        await rds.CallAsync("RebootDBInstance", "DBInstanceIdentifier=db", "ForceFailover=true");
        await rds.UntilEventAsync("RDS-EVENT-0051");
        var after = await rds.UntilAsync("db");
        Assert.Equal(RdsBench.Text(before, "Endpoint/Port"), RdsBench.Text(after, "Endpoint/Port"));
        Assert.Equal(RdsBench.Text(before, "SecondaryAvailabilityZone"), RdsBench.Text(after, "AvailabilityZone"));
        Assert.Equal(42, await rds.SqlAsync("db", "SELECT answer FROM t"));
        await rds.SqlAsync("db", "INSERT INTO t VALUES (43)");
    }

    [Theory]
    [InlineData("kill-engine")]
    [InlineData("freeze-engine")]
    [InlineData("cut-off-engine")]
    public async Task Rds_fails_over_by_itself_when_its_writer_is_lost(string fault)
    {
        await using var rds = await StartAsync("MultiAZ=true");
        await rds.Endpoint.InjectAsync(new Fault(fault) { Target = "db" }, default);
        await rds.UntilEventAsync("RDS-EVENT-0049");
        Assert.Equal(42, await rds.SqlAsync("db", "SELECT answer FROM t"));
        await rds.UntilEventAsync("RDS-EVENT-0051");
        await rds.SqlAsync("db", "INSERT INTO t VALUES (43)");
    }

    [Fact]
    public async Task A_crashed_single_az_instance_is_recovered()
    {
        await using var rds = await StartAsync();
        await rds.Endpoint.InjectAsync(new Fault("kill-engine") { Target = "db" }, default);
        await rds.UntilEventAsync("RDS-EVENT-0021");
        Assert.Equal(42, await rds.SqlAsync("db", "SELECT answer FROM t"));
    }

    [Fact]
    public async Task An_outage_of_a_zone_moves_the_writer()
    {
        await using var rds = await StartAsync("MultiAZ=true");
        await rds.Endpoint.InjectAsync(new Fault("zone-outage") { Target = "eu-west-1a" }, default);
        await rds.UntilEventAsync("RDS-EVENT-0051");
        Assert.Equal(42, await rds.SqlAsync("db", "SELECT answer FROM t"));
        Assert.Equal("eu-west-1b", RdsBench.Text(await rds.UntilAsync("db"), "AvailabilityZone"));
    }

    [Fact]
    public async Task A_replica_follows_its_source_until_it_is_promoted()
    {
        await using var rds = await StartAsync();
        await rds.CallAsync("CreateDBInstanceReadReplica", "DBInstanceIdentifier=copy", "SourceDBInstanceIdentifier=db");
        await rds.UntilAsync("copy");
        await rds.SqlAsync("db", "INSERT INTO t VALUES (43)");
        while ((long)(await rds.SqlAsync("copy", "SELECT count(*) FROM t"))! < 2) await Task.Delay(20);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => rds.SqlAsync("copy", "INSERT INTO t VALUES (44)"));

        await rds.CallAsync("PromoteReadReplica", "DBInstanceIdentifier=copy");
        await rds.UntilEventAsync("RDS-EVENT-0062");
        await rds.UntilAsync("copy");
        await rds.SqlAsync("copy", "INSERT INTO t VALUES (44)");
        Assert.Equal(2L, await rds.SqlAsync("db", "SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task An_instance_is_restored_to_what_it_was()
    {
        await using var rds = await StartAsync();
        await rds.SqlAsync("db", "INSERT INTO t VALUES (43)");
        await rds.CallAsync(
            "RestoreDBInstanceToPointInTime", "SourceDBInstanceIdentifier=db", "TargetDBInstanceIdentifier=copy", "UseLatestRestorableTime=true");
        await rds.UntilAsync("copy");
        Assert.Equal(2L, await rds.SqlAsync("copy", "SELECT count(*) FROM t"));
    }

    [Fact]
    public async Task A_dynamic_parameter_reaches_the_running_engine()
    {
        await using var rds = new RdsBench();
        var family = (await Engines.SharedEngines.GetAsync(default)).Family;
        rds.Endpoint.DeclareParameterGroup("mine", family, new Dictionary<string, string>());
        await rds.CreateAsync("db", "DBParameterGroupName=mine");
        await rds.UntilAsync("db");
        await rds.CallAsync(
            "ModifyDBParameterGroup", "DBParameterGroupName=mine", "Parameters.Parameter.1.ParameterName=work_mem",
            "Parameters.Parameter.1.ParameterValue=8192", "Parameters.Parameter.1.ApplyMethod=immediate");
        await rds.UntilEventAsync("RDS-EVENT-0092");
        while ((string)(await rds.SqlAsync("db", "SHOW work_mem"))! != "8MB") await Task.Delay(20);
    }

    private static async Task<RdsBench> StartAsync(params string[] more)
    {
        var rds = new RdsBench();
        await rds.CreateAsync("db", more);
        await rds.UntilAsync("db");
        await rds.SqlAsync("db", "CREATE TABLE t AS SELECT 42 AS answer");
        return rds;
    }
}

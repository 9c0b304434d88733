using DataReliability.LocalCloud.Tests.Engines;

namespace DataReliability.LocalCloud.Tests.Rds;

public class ParameterGroupTests
{
    [Fact]
    public async Task What_postgresql_knows_of_a_parameter_group_is_in_force()
    {
        await using var rds = new RdsBench();
        await DeclareAsync(rds, new()
        {
            ["max_logical_replication_workers"] = "0",
            ["rds.logical_replication"] = "0",
            ["work_mem"] = "{DBInstanceClassMemory/1024}",
        });
        await rds.CreateAsync("db", "DBParameterGroupName=mine");
        await rds.UntilAsync("db");
        Assert.Equal("0", await rds.SqlAsync("db", "SHOW max_logical_replication_workers"));
    }

    [Fact]
    public async Task Parameters_that_postgresql_cannot_start_with_are_incompatible()
    {
        await using var rds = new RdsBench();
        await DeclareAsync(rds, new() { ["max_connections"] = "none" });
        await rds.CreateAsync("db", "DBParameterGroupName=mine");
        while (RdsBench.Text(await rds.InstanceAsync("db"), "DBInstanceStatus") == "creating") await Task.Delay(20);
        Assert.Equal("incompatible-parameters", RdsBench.Text(await rds.InstanceAsync("db"), "DBInstanceStatus"));
        Assert.Contains(rds.Events, happened => happened.Detail["Message"]!.GetValue<string>().Contains("max_connections", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_group_waits_for_a_reboot()
    {
        await using var rds = new RdsBench();
        await DeclareAsync(rds, new() { ["max_logical_replication_workers"] = "0" });
        await rds.CreateAsync("db");
        await rds.UntilAsync("db");
        rds.Held = "db";
        await rds.CallAsync("ModifyDBInstance", "DBInstanceIdentifier=db", "DBParameterGroupName=mine");
        await rds.ThroughAsync("db", "modifying");
        var instance = await rds.UntilAsync("db");
        Assert.Equal("pending-reboot", RdsBench.Text(instance, "DBParameterGroups/DBParameterGroup/ParameterApplyStatus"));
        Assert.Equal("4", await rds.SqlAsync("db", "SHOW max_logical_replication_workers"));

        await rds.CallAsync("RebootDBInstance", "DBInstanceIdentifier=db");
        instance = await rds.UntilAsync("db");
        Assert.Equal("in-sync", RdsBench.Text(instance, "DBParameterGroups/DBParameterGroup/ParameterApplyStatus"));
        Assert.Equal("0", await rds.SqlAsync("db", "SHOW max_logical_replication_workers"));
    }

    private static async Task DeclareAsync(RdsBench rds, Dictionary<string, string> parameters) =>
        rds.Endpoint.DeclareParameterGroup("mine", (await SharedEngines.GetAsync(default)).Family, parameters);
}

using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds.Storage;

public class FollowerTests
{
    [Fact]
    public async Task A_replica_follows_its_source_over_a_failover_and_takes_writes_once_it_is_detached()
    {
        await using var bench = await GroupBench.OpenAsync();
        var source = await bench.StartAsync("source", nodes: 2);
        var replica = await bench.Groups.FollowAsync(GroupBench.Plan("replica", Replication.Synchronous, "r"), source, default);
        await bench.SqlAsync(source, "INSERT INTO entries VALUES (1)");
        await bench.UntilAsync(replica, "r", "SELECT count(*)::text FROM entries", "1");
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, (await Assert.ThrowsAsync<PostgresException>(
            () => bench.SqlAsync(replica, "INSERT INTO entries VALUES (2)"))).SqlState);

        await source.FailOverAsync(target: null, default);
        await source.HealAsync(default);
        await bench.SqlAsync(source, "INSERT INTO entries VALUES (3)");
        await bench.UntilAsync(replica, "r", "SELECT string_agg(id::text, ',' ORDER BY id) FROM entries", "1,3");

        await replica.AddAsync("s", tier: 1, GroupBench.NoParameters, default);
        await replica.DetachAsync(default);
        Assert.True(replica.Nodes.Single(node => node.Name == "s").IsSynced);
        await bench.SqlAsync(replica, "INSERT INTO entries VALUES (4)");
        await bench.SqlAsync(source, "INSERT INTO entries VALUES (5)");
        await bench.UntilAsync(replica, "s", "SELECT string_agg(id::text, ',' ORDER BY id) FROM entries", "1,3,4");
    }

    [Fact]
    public async Task A_switchover_loses_nothing_and_a_forced_failover_makes_the_old_writer_anew()
    {
        await using var bench = await GroupBench.OpenAsync();
        var east = await bench.StartAsync("east", replication: Replication.Synchronous);
        var west = await bench.Groups.FollowAsync(GroupBench.Plan("west", Replication.Synchronous, "w"), east, default);
        await bench.SqlAsync(east, "INSERT INTO entries VALUES (1)");

        await bench.Groups.SwitchAsync(west, allowDataLoss: false, default);
        Assert.Equal((null, "west"), (west.Source, east.Source));
        await west.HealAsync(default);
        await bench.SqlAsync(west, "INSERT INTO entries VALUES (2)");
        await bench.UntilAsync(east, "a", "SELECT string_agg(id::text, ',' ORDER BY id) FROM entries", "1,2");

        east.Faults.CutOff("a");
        await bench.SqlAsync(west, "INSERT INTO entries VALUES (3)");
        await Assert.ThrowsAsync<NoCandidateException>(() => bench.Groups.SwitchAsync(east, allowDataLoss: false, default));
        Assert.Equal("3", await bench.SqlAsync(west, "SELECT count(*)::text FROM entries"));
        await bench.Groups.SwitchAsync(east, allowDataLoss: true, default);
        east.Faults.Reconnect("a");
        await bench.SqlAsync(east, "INSERT INTO entries VALUES (4)");
        await east.HealAsync(default);
        await bench.UntilAsync(west, "w", "SELECT string_agg(id::text, ',' ORDER BY id) FROM entries", "1,2,4");
    }

    [Fact]
    public async Task A_slow_replica_lags_by_a_known_time_and_catches_up()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 2);
        group.Faults.Slow("b", TimeSpan.FromHours(1));
        await bench.UntilAsync(group, "b", "SHOW recovery_min_apply_delay", "1h");
        await bench.SqlAsync(group, "INSERT INTO entries VALUES (1)");
        await GroupBench.UntilAsync(async () => await group.ReadLagAsync("b", default) > TimeSpan.Zero, "b to lag");
        Assert.Equal("0", await bench.SqlAsync(group, "b", "SELECT count(*)::text FROM entries"));
        Assert.Null(await group.ReadLagAsync("a", default));

        group.Faults.Slow("b", TimeSpan.Zero);
        await bench.UntilAsync(group, "b", "SELECT count(*)::text FROM entries", "1");
    }

    [Fact]
    public async Task Readers_take_turns_custom_endpoints_choose_and_a_reader_that_died_is_left_out()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 3);
        const string Self = "SELECT inet_server_port()::text";
        var reader = await group.OpenEndpointAsync("reader", new EndpointRule(EndpointRole.Reader));
        var custom = await group.OpenEndpointAsync("custom", new EndpointRule(EndpointRole.Any) { Excluded = ["b"] });
        string PortOf(string node) => $"{group.State.Node(node).Server.Port}";

        Assert.Equal(new[] { PortOf("b"), PortOf("c") }.Order(), new[] { await bench.SqlAsync(reader, Self), await bench.SqlAsync(reader, Self) }.Order());
        Assert.Equal(new[] { PortOf("a"), PortOf("c") }.Order(), new[] { await bench.SqlAsync(custom, Self), await bench.SqlAsync(custom, Self) }.Order());

        await group.Faults.KillAsync("b");
        await GroupBench.UntilAsync(() => Task.FromResult(group.Nodes.Single(node => node.Name == "b").State == ServerState.Died), "b to be seen dead");
        await GroupBench.UntilAsync(async () => await ReadAsync(bench, reader, Self) == PortOf("c") && await ReadAsync(bench, reader, Self) == PortOf("c"), "b to be left out");

        await group.RemoveAsync("b", default);
        await group.RemoveAsync("c", default);
        Assert.Equal(PortOf("a"), await bench.SqlAsync(reader, Self));
    }

    private static async Task<string?> ReadAsync(GroupBench bench, int port, string sql)
    {
        try
        {
            return await bench.SqlAsync(port, sql);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}

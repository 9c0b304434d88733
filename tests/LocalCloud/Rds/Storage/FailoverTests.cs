using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds.Storage;

public class FailoverTests
{
    [Fact]
    public async Task No_acknowledged_commit_is_lost_in_promotions_under_load_and_the_endpoint_follows()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 3);
        var endpoint = await group.OpenEndpointAsync("cluster", new EndpointRule(EndpointRole.Writer));
        using var enough = new CancellationTokenSource();
        var load = WriteAsync(bench, endpoint, enough.Token);

        foreach (var kill in new[] { false, true })
        {
            var before = group.Leader;
            var goal = await CountAsync(bench, endpoint) + 50;
            await GroupBench.UntilAsync(async () => await CountAsync(bench, endpoint) >= goal, "the load to write");
            if (kill) await group.Faults.KillAsync(before);
            await group.FailOverAsync(target: null, default);
            Assert.NotEqual(before, group.Leader);
            await group.HealAsync(default);
            Assert.All(group.Nodes, node => Assert.Equal(ServerState.Running, node.State));
            Assert.All(group.Nodes, node => Assert.Equal(!node.IsWriter, node.IsSynced));
        }

        await enough.CancelAsync();
        var acknowledged = await load;
        Assert.True(acknowledged.Count > 100);
        var kept = (await bench.SqlAsync(endpoint, "SELECT string_agg(id::text, ',') FROM entries"))!.Split(',').Select(int.Parse).ToHashSet();
        Assert.Empty(acknowledged.Except(kept));
        foreach (var node in group.Nodes)
            await bench.UntilAsync(group, node.Name, "SELECT count(*)::text FROM entries", $"{kept.Count}");
    }

    [Fact]
    public async Task A_frozen_writer_is_killed_and_never_writes_again()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 2);
        var old = group.Nodes.Single(node => node.IsWriter).ProcessId!.Value;
        var port = group.State.Leader.Server.Port;
        var folder = group.State.Leader.Server.DataDirectory;
        await using var session = bench.Session(port);
        await session.OpenAsync();

        await group.Faults.FreezeAsync("a", default);
        Assert.False(await group.AnswersAsync("a", TimeSpan.FromSeconds(1), default));
        Assert.True(await group.AnswersAsync("b", TimeSpan.FromMinutes(1), default));
        await group.FailOverAsync(target: null, default);

        Assert.Equal("b", group.Leader);
        Assert.False(Posix.IsAlive(old));
        Assert.Empty(ServerProcesses.In(folder));
        await Assert.ThrowsAnyAsync<NpgsqlException>(async () =>
        {
            await using var write = new NpgsqlCommand("INSERT INTO entries VALUES (1)", session);
            await write.ExecuteNonQueryAsync();
        });
        await bench.SqlAsync(group, "INSERT INTO entries VALUES (2)");
        await group.HealAsync(default);
        await bench.UntilAsync(group, "a", "SELECT string_agg(id::text, ',') FROM entries WHERE pg_is_in_recovery()", "2");
    }

    [Fact]
    public async Task The_tier_chooses_and_a_target_is_taken_or_refused()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 3);
        group.SetTier("b", 5);
        await group.FailOverAsync(target: null, default);
        Assert.Equal("c", group.Leader);
        await group.HealAsync(default);

        var refusal = await Assert.ThrowsAsync<NoCandidateException>(() => group.FailOverAsync("d", default));
        Assert.Contains("the standbys that run and have every commit: a, b", refusal.Message, StringComparison.Ordinal);
        await group.FailOverAsync("c", default);
        Assert.Equal("c", group.Leader);
        await group.FailOverAsync("b", default);
        Assert.Equal("b", group.Leader);
    }

    [Fact]
    public async Task A_lost_standby_is_not_waited_for_nor_promoted_until_it_has_caught_up()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 2);
        await group.Faults.FreezeAsync("b", default);
        await bench.SqlAsync(group, "INSERT INTO entries VALUES (1)");
        Assert.False(group.Nodes.Single(node => node.Name == "b").IsSynced);
        await Assert.ThrowsAsync<NoCandidateException>(() => group.FailOverAsync(target: null, default));
        Assert.Equal("a", group.Leader);

        group.Faults.Thaw("b");
        await group.HealAsync(default);
        await group.FailOverAsync(target: null, default);
        Assert.Equal("1", await bench.SqlAsync(group, "b", "SELECT string_agg(id::text, ',') FROM entries"));
    }

    [Fact]
    public async Task A_writer_that_is_cut_off_acknowledges_nothing_that_its_standby_lacks()
    {
        await using var bench = await GroupBench.OpenAsync();
        var group = await bench.StartAsync(nodes: 2);
        var direct = group.State.Leader.Server.Port;
        group.Faults.CutOff("a");
        var lonely = bench.SqlAsync(direct, "INSERT INTO entries VALUES (1)");
        await group.FailOverAsync(target: null, default);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => lonely);
        Assert.Equal("0", await bench.SqlAsync(group, "SELECT count(*)::text FROM entries"));
        group.Faults.Reconnect("a");
        await group.HealAsync(default);
        Assert.True(group.Nodes.Single(node => node.Name == "a").IsSynced);
    }

    private static async Task<int> CountAsync(GroupBench bench, int endpoint)
    {
        while (true)
        {
            try
            {
                return int.Parse((await bench.SqlAsync(endpoint, "SELECT count(*)::text FROM entries"))!);
            }
            catch (NpgsqlException)
            {
                // Between two writers.
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Writes until told to stop, and answers what was acknowledged.</summary>
    private static async Task<List<int>> WriteAsync(GroupBench bench, int endpoint, CancellationToken enough)
    {
        var acknowledged = new List<int>();
        for (var id = 0; !enough.IsCancellationRequested;)
        {
            try
            {
                await using var session = bench.Session(endpoint);
                await session.OpenAsync(CancellationToken.None);
                await using var write = new NpgsqlCommand("INSERT INTO entries VALUES ($1)", session);
                var parameter = new NpgsqlParameter<int>();
                write.Parameters.Add(parameter);
                while (!enough.IsCancellationRequested)
                {
                    parameter.TypedValue = ++id;
                    await write.ExecuteNonQueryAsync(CancellationToken.None);
                    acknowledged.Add(id);
                }
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException)
            {
                // Not acknowledged.
                await Task.Delay(20, CancellationToken.None);
            }
        }

        return acknowledged;
    }
}

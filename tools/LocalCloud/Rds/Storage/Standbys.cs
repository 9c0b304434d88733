using System.Globalization;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Brings a group's standbys up, and has the writer wait for them.</summary>
internal sealed class Standbys(GroupState group)
{
    /// <summary>After this long a standby that still does not stream is made anew.</summary>
    private static readonly TimeSpan CatchUpPatience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan JoinPatience = TimeSpan.FromMinutes(2);

    /// <summary>Starts a node that is down, copies one that is stale or cannot catch up, and waits until it streams.</summary>
    /// <exception cref="EngineStartException">It does not come up.</exception>
    public async Task BringUpAsync(string name, CancellationToken cancellationToken)
    {
        var node = group.Node(name);
        var record = group.Record.Node(name);
        if (record.Stopped || node.Server.State == ServerState.Frozen || node.Gate.IsCutOff) return;
        if (!record.Stale && node.Server.State != ServerState.Running)
        {
            node.MakeStandby();
            await StartAsync(name, cancellationToken);
        }

        if (SourceOf(name) is not { IsReachable: true } source) return;
        if (record.Stale) await MakeAnewAsync(name, source, cancellationToken);

        if (!await StreamsAsync(node, source, cancellationToken))
        {
            await MakeAnewAsync(name, source, cancellationToken);
            if (!await StreamsAsync(node, source, cancellationToken))
                throw new EngineStartException($"standby {name} of {group.Record.Id} runs, but does not stream: see {node.Folder}");
        }
    }

    /// <summary>Starts a node as what its data says it is.</summary>
    public async Task StartAsync(string name, CancellationToken cancellationToken)
    {
        await group.Node(name).Server.StartAsync(group.SettingsOf(name), cancellationToken);
        group.Reroute();
    }

    /// <summary>Lets the writer wait for a standby no longer, which cannot be promoted from then on.</summary>
    public void Leave(string name)
    {
        if (!group.Record.Node(name).Synced) return;
        // In this order: at no moment may a standby be promoted that the writer does not wait for.
        group.Save(name, node => node with { Synced = false });
        group.Leader.Server.Reload(group.SettingsOf(group.Record.Leader));
    }

    /// <summary>Has the writer wait for a standby, which can be promoted once it has all that was acknowledged before.</summary>
    public async Task JoinAsync(string name, CancellationToken cancellationToken)
    {
        if (group.Record is not { Replication: Replication.Synchronous, Source: null } || group.Record.Leader == name
            || group.Record.Node(name).Synced || !group.Node(name).IsReachable || !group.Leader.IsReachable) return;
        group.Joining = name;
        try
        {
            group.Leader.Server.Reload(group.SettingsOf(group.Record.Leader));
            if (await HasAllAsync(group.Node(name), cancellationToken)) group.Save(name, node => node with { Synced = true });
        }
        finally
        {
            group.Joining = null;
            if (!group.Record.Node(name).Synced) group.Leader.Server.Reload(group.SettingsOf(group.Record.Leader));
        }
    }

    private StorageNode? SourceOf(string name) => name == group.Record.Leader ? group.SourceLeader : group.Leader;

    private async Task MakeAnewAsync(string name, StorageNode source, CancellationToken cancellationToken)
    {
        var node = group.Node(name);
        group.Save(name, record => record with { Stale = true, Synced = false });
        await node.CopyAsync(source.Server, cancellationToken);
        group.Save(name, record => record with { Stale = false });
        await StartAsync(name, cancellationToken);
    }

    /// <summary>Waits until the source sends to a standby; false when it cannot, or does not for long.</summary>
    private static async Task<bool> StreamsAsync(StorageNode node, StorageNode source, CancellationToken cancellationToken)
    {
        await using var session = await source.Server.ConnectAsync("postgres", cancellationToken);
        var patience = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(patience) < CatchUpPatience)
        {
            var rows = await PostgresServer.QueryAsync(
                session, $"SELECT 1 FROM pg_stat_replication WHERE application_name = '{node.ReplicationName}' AND state = 'streaming'", cancellationToken);
            if (rows.Count > 0) return true;
            if (!node.IsReachable || !source.IsReachable) return false;
            await Task.Delay(50, cancellationToken);
        }

        return false;
    }

    /// <summary>Waits until every walsender counts the standby as synchronous, and the standby has what was written by then.</summary>
    private async Task<bool> HasAllAsync(StorageNode node, CancellationToken cancellationToken)
    {
        await using var session = await group.Leader.Server.ConnectAsync("postgres", cancellationToken);
        var waited = group.Record.Nodes.Count(each => each.Synced) + 1;
        LogPosition? goal = null;
        var patience = TimeProvider.System.GetTimestamp();
        while (node.IsReachable && group.Leader.IsReachable && TimeProvider.System.GetElapsedTime(patience) < JoinPatience)
        {
            var row = (await PostgresServer.QueryAsync(
                session,
                $"""
                SELECT count(*) FILTER (WHERE sync_state = 'sync'), max(flush_lsn) FILTER (WHERE application_name = '{node.ReplicationName}')::text,
                  pg_current_wal_flush_lsn()::text
                FROM pg_stat_replication
                """,
                cancellationToken))[0];
            if (goal is { } needed && row[1] is { } flushed && LogPosition.Parse(flushed) >= needed) return true;
            if (int.Parse(row[0]!, CultureInfo.InvariantCulture) >= waited) goal ??= LogPosition.Parse(row[2]!);
            await Task.Delay(20, cancellationToken);
        }

        return false;
    }
}

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Makes a standby the writer. The order is what makes it safe: the old writer has ended before anybody is chosen,
/// the choice is on disk before it is carried out, and whoever may have seen more than the new writer is copied again.</summary>
internal sealed class Promotion(GroupState group, Standbys standbys)
{
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(30);

    /// <summary>Replaces the leader by a standby.</summary>
    /// <param name="target">The standby; null for the one of the lowest tier, and of those the one with the most log.</param>
    /// <exception cref="NoCandidateException">None can be promoted; the leader is left as it is.</exception>
    public async Task FailOverAsync(string? target, CancellationToken cancellationToken)
    {
        var candidates = Candidates(target);
        var old = group.Record.Leader;
        await FenceAsync(group.Leader);
        var positions = await PositionsAsync(group, candidates, cancellationToken);
        if (Choose(candidates, positions) is not { } chosen)
        {
            group.Leader.IsFenced = false;
            await standbys.StartAsync(old, cancellationToken);
            throw new NoCandidateException($"the standbys of {group.Record.Id} were lost while its writer was being fenced");
        }

        group.Node(chosen).IsFenced = true;
        group.Save(record => record with
        {
            Leader = chosen,
            Nodes = [.. record.Nodes.Select(node => node with { Synced = false, Stale = node.Stale || node.Name == old })],
        });
        group.Node(old).IsFenced = false;
        await PromoteAsync(cancellationToken);
    }

    /// <summary>Has the leader, whose data is a standby's, take writes; one of a group that follows another only takes its
    /// place.</summary>
    public async Task PromoteAsync(CancellationToken cancellationToken)
    {
        var leader = group.Leader;
        leader.IsFenced = true;
        try
        {
            if (group.Record.Source is not null) return;
            group.Reroute();
            if (leader.IsStandby) await leader.Server.QueryAsync("SELECT pg_promote(true, 600)", cancellationToken);
            leader.Server.Reload(group.SettingsOf(group.Record.Leader));

            var fork = Fork.Read(leader.Server.DataDirectory);
            await MarkAsync(group, group.Standbys, fork, cancellationToken);
            foreach (var follower in group.Groups.FollowersOf(group.Record.Id))
                await MarkAsync(follower.State, follower.State.Record.Nodes.Select(node => node.Name), fork, cancellationToken);
            if (group.Record.Archiving) await group.Archive.FillGapsAsync(leader.Server.DataDirectory, fork, cancellationToken);
        }
        finally
        {
            leader.IsFenced = false;
            group.Reroute();
        }
    }

    /// <summary>Ends a writer for good: nobody reaches it any more, and none of its processes is left.</summary>
    public async Task FenceAsync(StorageNode node)
    {
        node.IsFenced = true;
        group.Reroute();
        await node.Server.KillAsync();
    }

    /// <summary>The standbys that may be promoted.</summary>
    private List<string> Candidates(string? target)
    {
        var record = group.Record;
        var lossless = record.Replication == Replication.Asynchronous || record.Source is not null;
        var all = group.Standbys.Where(name => group.Node(name).IsReachable && !record.Node(name).Stale && (lossless || record.Node(name).Synced)).ToList();
        if (target is null && all.Count > 0) return all;
        if (target is not null && all.Contains(target)) return [target];
        throw new NoCandidateException(
            $"{target ?? "no standby"} of {record.Id} {(target is null ? "can" : "cannot")} be promoted without losing commits; "
            + $"the standbys that run and have every commit: {(all.Count == 0 ? "none" : string.Join(", ", all))}");
    }

    private string? Choose(IEnumerable<string> candidates, Dictionary<string, LogPosition> positions) => candidates
        .Where(positions.ContainsKey)
        .OrderBy(name => group.Record.Node(name).Tier).ThenByDescending(name => positions[name])
        .FirstOrDefault();

    /// <summary>What each has of the log, once nothing more can come. Who does not answer is left out.</summary>
    private static async Task<Dictionary<string, LogPosition>> PositionsAsync(
        GroupState group, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var positions = new Dictionary<string, LogPosition>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => group.Node(name).IsReachable))
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(DrainPatience);
            try
            {
                var node = group.Node(name);
                const string Receiving = "SELECT 1 FROM pg_stat_wal_receiver WHERE status = 'streaming'";
                while ((await node.Server.QueryAsync(Receiving, patience.Token)).Count > 0) await Task.Delay(10, patience.Token);
                positions[name] = await node.ReadPositionAsync(patience.Token);
            }
            catch (Exception fault) when (fault is Npgsql.NpgsqlException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return positions;
    }

    /// <summary>Marks those who have, or may have, what the new writer does not.</summary>
    private static async Task MarkAsync(GroupState group, IEnumerable<string> names, Fork fork, CancellationToken cancellationToken)
    {
        var all = names.ToList();
        var positions = await PositionsAsync(group, all, cancellationToken);
        foreach (var name in all.Where(name => !positions.TryGetValue(name, out var position) || position > fork.Position))
            group.Save(name, node => node with { Stale = true });
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Every group of one LocalCloud, each in a folder of its own.</summary>
internal sealed class StorageGroups(DatabaseHost host) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, StorageGroup> _groups = new(StringComparer.Ordinal);

    /// <summary>All groups.</summary>
    public IEnumerable<StorageGroup> All => _groups.Values;

    /// <summary>The group; null when there is none.</summary>
    public StorageGroup? Find(string id) => _groups.GetValueOrDefault(id);

    /// <summary>The groups that follow a group.</summary>
    public IEnumerable<StorageGroup> FollowersOf(string id) => _groups.Values.Where(group => group.Source == id);

    /// <summary>Makes a fresh database. As with every way to make a group, what is left of one of that id is removed first.</summary>
    /// <exception cref="EngineStartException">It does not come up; nothing is left of it.</exception>
    public Task<StorageGroup> CreateAsync(GroupPlan plan, NewDatabase database, CancellationToken cancellationToken) =>
        MakeAsync(plan, source: null, async group =>
        {
            await group.State.Leader.LayAsync(group.State.Template.DataDirectory, cancellationToken);
            await group.Standbys.StartAsync(plan.Node, cancellationToken);
            await RdsRoles.CreateMasterAsync(group.State.Leader.Server, database.Master, database.Password, database.Database, cancellationToken);
        }, cancellationToken);

    /// <summary>Restores a copy.</summary>
    /// <exception cref="EngineStartException">It does not come up; nothing is left of it.</exception>
    public Task<StorageGroup> RestoreAsync(GroupPlan plan, DatabaseCopy copy, CancellationToken cancellationToken) =>
        MakeAsync(plan, source: null, async group =>
        {
            await group.State.Leader.LayAsync(copy.DataDirectory, cancellationToken);
            await group.Standbys.StartAsync(plan.Node, cancellationToken);
        }, cancellationToken);

    /// <summary>Restores what a group was at a moment.</summary>
    /// <param name="moment">What was committed by then is in it; null for everything that can be had.</param>
    /// <exception cref="ArgumentException">The group cannot be restored to that moment.</exception>
    public Task<StorageGroup> RestoreAsync(GroupPlan plan, StorageGroup source, DateTimeOffset? moment, CancellationToken cancellationToken) =>
        MakeAsync(plan, source: null, group => PointInTime.RestoreAsync(group.State, source, moment, cancellationToken), cancellationToken);

    /// <summary>Makes a group that follows another, asynchronously: a read replica, a secondary cluster.</summary>
    public Task<StorageGroup> FollowAsync(GroupPlan plan, StorageGroup source, CancellationToken cancellationToken) =>
        MakeAsync(plan, source.Id, async group =>
        {
            group.State.Save(plan.Node, node => node with { Stale = true });
            await group.Standbys.BringUpAsync(plan.Node, cancellationToken);
        }, cancellationToken);

    /// <summary>Finds the groups that the folder holds, after a restart, and starts those that are not stopped. PostgreSQL
    /// itself recovers what was killed.</summary>
    /// <returns>The groups that could not be started, and why.</returns>
    public async Task<IReadOnlyDictionary<string, Exception>> ReopenAsync(CancellationToken cancellationToken)
    {
        var failures = new ConcurrentDictionary<string, Exception>(StringComparer.Ordinal);
        var records = Records(failures);
        LoopbackPorts.Keep(records.SelectMany(each => each.Record.Endpoints).Select(endpoint => endpoint.Port));
        foreach (var (folder, record) in records) await OpenAsync(folder, record, cancellationToken);
        // Sources before their followers.
        foreach (var generation in _groups.Values.GroupBy(Depth).OrderBy(generation => generation.Key))
        {
            await Task.WhenAll(generation.Select(async group =>
            {
                try
                {
                    await group.InTurnAsync(() => group.HealInTurnAsync(cancellationToken), cancellationToken);
                }
                catch (Exception fault) when (fault is EngineStartException or IOException or Npgsql.NpgsqlException)
                {
                    failures[group.Id] = fault;
                }
            }));
        }

        return failures;
    }

    /// <summary>
    /// Lets a follower take the writes of the group that it follows, which follows it from then on, as do its other followers. Planned: the writer stops,
    /// and nothing is lost. Forced: the writer is fenced, what the follower had not received is lost, and the old group is
    /// made anew by its <see cref="StorageGroup.HealAsync"/>.
    /// </summary>
    /// <exception cref="NoCandidateException">Planned, and the follower does not have everything: the writer goes on.</exception>
    public async Task SwitchAsync(StorageGroup follower, bool allowDataLoss, CancellationToken cancellationToken)
    {
        var source = Find(follower.Source ?? throw new ArgumentException($"{follower.Id} follows no group", nameof(follower)))!;
        await source.InTurnAsync(() => follower.InTurnAsync(async () =>
        {
            if (allowDataLoss) await source.Promotion.FenceAsync(source.State.Leader);
            else await Handover.StopAsync(source, follower, cancellationToken);

            // The follower first: should LocalCloud die here, there is no moment with two writers, as the source is down.
            source.State.Save(record => record with
            {
                Source = follower.Id,
                Nodes = [.. record.Nodes.Select(node => node with { Synced = false, Stale = node.Stale || allowDataLoss })],
            });
            if (!allowDataLoss) source.State.Leader.MakeStandby();
            foreach (var other in FollowersOf(source.Id).Where(each => each != follower)) other.State.Save(record => record with { Source = follower.Id });
            follower.State.Save(record => record with { Source = null });
            source.State.Leader.IsFenced = false;
            await follower.Promotion.PromoteAsync(cancellationToken);
        }, cancellationToken), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_groups.Values.Select(group => group.DisposeAsync().AsTask()));
        _groups.Clear();
    }

    /// <summary>Lets go of groups whose servers are dead, as the death of this process would.</summary>
    internal async Task AbandonAsync()
    {
        await Task.WhenAll(_groups.Values.Select(group => group.AbandonAsync()));
        _groups.Clear();
    }

    internal async Task ForgetAsync(StorageGroup group)
    {
        _groups.TryRemove(group.Id, out _);
        await group.DisposeAsync();
    }

    private List<(string Folder, GroupRecord Record)> Records(ConcurrentDictionary<string, Exception> failures)
    {
        var records = new List<(string, GroupRecord)>();
        foreach (var folder in Directory.EnumerateDirectories(Path.GetDirectoryName(host.NewFolder("groups", "any"))!))
        {
            try
            {
                // A group without a record was being made: nobody has been told of it.
                if (GroupState.Read(folder) is { } record) records.Add((folder, record));
                else Directory.Delete(folder, recursive: true);
            }
            catch (JsonException fault)
            {
                failures[Path.GetFileName(folder)] = fault;
            }
        }

        return records;
    }

    private int Depth(StorageGroup group) => group.Source is { } source && Find(source) is { } followed ? Depth(followed) + 1 : 0;

    private async Task<StorageGroup> MakeAsync(GroupPlan plan, string? source, Func<StorageGroup, Task> make, CancellationToken cancellationToken)
    {
        if (Find(plan.Id) is { } before) await before.DeleteAsync();
        var folder = host.NewFolder("groups", plan.Id);
        var node = new NodeRecord(plan.Node, "n1", plan.Tier) { Parameters = plan.Parameters };
        var group = await OpenAsync(folder, new GroupRecord(plan.Id, plan.Database, plan.Replication, plan.Node)
        {
            Source = source,
            Archiving = plan.Archiving,
            Nodes = [node],
            NextKey = 2,
        }, cancellationToken);
        try
        {
            if (plan.Archiving) group.State.Archive.Prepare();
            await make(group);
            // Storage that no instance serves yet has been made by a server, which has done its work.
            if (plan.Node.Length == 0)
            {
                await group.State.Leader.Server.StopAsync();
                group.State.Save("", record => record with { Stopped = true });
            }

            group.State.Save(record => record);
            return group;
        }
        catch
        {
            await group.DeleteAsync();
            throw;
        }
    }

    private async Task<StorageGroup> OpenAsync(string folder, GroupRecord record, CancellationToken cancellationToken)
    {
        var (engines, template) = await host.ReadyAsync(cancellationToken);
        DatabaseHost.MakeFolder(folder);
        var group = new StorageGroup(new GroupState(host, this, engines, template, folder, record));
        if (_groups.TryAdd(record.Id, group)) return group;
        await group.DisposeAsync();
        throw new ArgumentException($"there is a group {record.Id} already", nameof(record));
    }
}

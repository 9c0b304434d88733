using System.Net;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>The servers that hold the same data: a writer and any number of standbys, or, while the group follows another,
/// standbys only. Operations wait for each other, but for reads, faults and copies, which do not.</summary>
internal sealed class StorageGroup : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly GroupWatch _watch;

    public StorageGroup(GroupState state)
    {
        State = state;
        Standbys = new Standbys(state);
        Promotion = new Promotion(state, Standbys);
        _watch = new GroupWatch(state, _turn, Standbys);
        Faults = new NodeFaults(state);
        _watch.Start();
    }

    public string Id => State.Record.Id;

    /// <summary>The node that takes writes, or that streams from the group that this one follows.</summary>
    public string Leader => State.Record.Leader;

    /// <summary>The group that this one follows; null when it takes writes.</summary>
    public string? Source => State.Record.Source;

    /// <summary>How the nodes are; costs no connection.</summary>
    public IReadOnlyList<NodeStatus> Nodes => [.. State.Statuses()];

    /// <summary>What can be done to a node that AWS would not do.</summary>
    public NodeFaults Faults { get; }

    /// <summary>From when to when the group can be restored; null without backups.</summary>
    public (DateTimeOffset Earliest, DateTimeOffset Latest)? Restorable =>
        State.Archive is { Earliest: { } earliest, Latest: { } latest } ? (earliest, latest) : null;

    /// <summary>Told, on a thread of its own, of every node whose server has started, ended, frozen or been cut off.</summary>
    public Action<NodeStatus>? Changed
    {
        get => _watch.Changed;
        set => _watch.Changed = value;
    }

    internal GroupState State { get; }

    internal Standbys Standbys { get; }

    internal Promotion Promotion { get; }

    /// <summary>Opens an endpoint, or changes one; its port stays until it is closed, LocalCloud's restarts included, unless another
    /// process has it by then.</summary>
    /// <returns>The port on loopback.</returns>
    public async Task<int> OpenEndpointAsync(string name, EndpointRule rule)
    {
        var port = await State.Endpoints.OpenAsync([new EndpointPlan(name, rule, IPAddress.Loopback, SharesPort: null)]);
        State.Reroute();
        return port;
    }

    /// <summary>Opens these endpoints, or changes them, and closes all others.</summary>
    /// <returns>Their ports, by name.</returns>
    public async Task<IReadOnlyDictionary<string, int>> SetEndpointsAsync(IReadOnlyList<EndpointPlan> plans)
    {
        var ports = await State.Endpoints.SetAsync(plans);
        State.Reroute();
        return ports;
    }

    public Task CloseEndpointAsync(string name) => State.Endpoints.CloseAsync(name);

    /// <summary>Adds a standby and waits until it streams; the first node of a group without one serves its storage. A standby
    /// that is there already is made anew.</summary>
    /// <param name="tier">The promotion tier, 0 to 15.</param>
    public Task AddAsync(string name, int tier, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        if (State.Record.Nodes is [{ Name: "" } vacant])
        {
            State.Rename("", vacant with { Name = name, Tier = tier, Parameters = parameters, Stopped = false });
            if (Source is null) await Standbys.StartAsync(name, cancellationToken);
            else await Standbys.BringUpAsync(name, cancellationToken);
            return;
        }

        if (State.Record.Leader == name) return;
        if (State.Record.Nodes.Any(node => node.Name == name)) State.Save(name, node => node with { Tier = tier, Parameters = parameters, Stale = true, Synced = false });
        else State.Enter(name, tier, parameters);
        await Standbys.BringUpAsync(name, cancellationToken);
        await Standbys.JoinAsync(name, cancellationToken);
    }, cancellationToken);

    /// <summary>Removes a node, if it is there. A writer is replaced first; the last node leaves its storage behind.</summary>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        if (State.Record.Nodes.All(node => node.Name != name)) return;
        var record = State.Record.Node(name);
        if (State.Record.Nodes.Count == 1)
        {
            await State.Node(name).Server.StopAsync();
            State.Rename(name, record with { Name = "", Stopped = true });
            State.Reroute();
            return;
        }

        if (State.Record.Leader == name) await Promotion.FailOverAsync(target: null, cancellationToken);
        Standbys.Leave(name);
        await State.LeaveAsync(name);
    }, cancellationToken);

    /// <summary>Fences the writer, which is never let back as it is, and promotes a standby. The other nodes come back by
    /// <see cref="HealAsync"/>.</summary>
    /// <param name="target">The standby to promote, or the writer itself, to no effect; null for the standby of the lowest tier,
    /// and of those the one with the most log.</param>
    /// <exception cref="NoCandidateException">No standby can be promoted without losing commits; the writer goes on.</exception>
    public Task FailOverAsync(string? target, CancellationToken cancellationToken) =>
        InTurnAsync(() => target == Leader && !State.Leader.IsStandby ? Task.CompletedTask : Promotion.FailOverAsync(target, cancellationToken), cancellationToken);

    /// <summary>Brings back every node that is down, stale or not waited for, but for those that are stopped, frozen or cut
    /// off, and then the groups that follow this one.</summary>
    public async Task HealAsync(CancellationToken cancellationToken)
    {
        await InTurnAsync(() => HealInTurnAsync(cancellationToken), cancellationToken);
        foreach (var follower in State.Groups.FollowersOf(Id)) await follower.HealAsync(cancellationToken);
    }

    /// <summary>Ends following, if it follows: the group takes writes of its own, with what it had received.</summary>
    public Task DetachAsync(CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        if (!State.Leader.IsStandby) return;
        State.Save(record => record with { Source = null });
        await Promotion.PromoteAsync(cancellationToken);
        await HealInTurnAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Stops every node. No commit is lost, and endpoints refuse.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        State.Save(record => record with { Nodes = [.. record.Nodes.Select(node => node with { Stopped = true })] });
        await Task.WhenAll(State.Standbys.Select(name => State.Node(name).Server.StopAsync()));
        await State.Leader.Server.StopAsync();
        State.Reroute();
    }, cancellationToken);

    /// <summary>Starts every node that is not running, over what its folder holds: the writer first.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        if (State.Record.Nodes is [{ Name: "" }]) return;
        State.Save(record => record with { Nodes = [.. record.Nodes.Select(node => node with { Stopped = false })] });
        await HealInTurnAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Restarts one node, with new parameters.</summary>
    public Task RestartAsync(string name, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) => InTurnAsync(async () =>
    {
        Standbys.Leave(name);
        State.Save(name, node => node with { Parameters = parameters, Stopped = false });
        await State.Node(name).Server.StopAsync();
        await Standbys.StartAsync(name, cancellationToken);
        await Standbys.JoinAsync(name, cancellationToken);
    }, cancellationToken);

    /// <summary>Gives a node new parameters: the dynamic ones apply at once, the others when it is restarted.</summary>
    public void Apply(string name, IReadOnlyDictionary<string, string> parameters)
    {
        State.Save(name, node => node with { Parameters = parameters });
        State.Node(name).Server.Reload(State.SettingsOf(name));
    }

    /// <summary>Gives a node another promotion tier.</summary>
    public void SetTier(string name, int tier) => State.Save(name, node => node with { Tier = tier });

    public Task SetPasswordAsync(string master, string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => RdsRoles.SetPasswordAsync(Running(), master, password, cancellationToken), cancellationToken);

    /// <summary>Copies the database as it is.</summary>
    /// <param name="folder">What it holds is replaced.</param>
    public async Task<DatabaseCopy> CopyAsync(string folder, CancellationToken cancellationToken)
    {
        DatabaseCopy? copy = null;
        await WithServerAsync(async server => copy = await DatabaseCopy.TakeAsync(server, State.Version, folder, State.Record.Database, cancellationToken), cancellationToken);
        return copy!;
    }

    /// <summary>Takes a base backup for restores to a point in time, and begins to archive the log where that has not begun.</summary>
    /// <param name="keepFrom">What only restores to earlier moments need is removed.</param>
    public async Task BackUpAsync(DateTimeOffset keepFrom, CancellationToken cancellationToken)
    {
        State.Archive.Prepare();
        if (!State.Record.Archiving)
        {
            State.Save(record => record with { Archiving = true });
            foreach (var node in State.Record.Nodes) State.Node(node.Name).Server.Reload(State.SettingsOf(node.Name));
        }

        await WithServerAsync(server => State.Archive.BackUpAsync(server, State.Version, State.Record.Database, cancellationToken), cancellationToken);
        State.Archive.Prune(keepFrom);
    }

    /// <summary>Whether a node's server answers within a time; it is asked for TLS, which needs no session.</summary>
    public Task<bool> AnswersAsync(string name, TimeSpan patience, CancellationToken cancellationToken) =>
        ServerProbe.AnswersAsync(State.Node(name).Server.Port, State.Node(name).Gate, patience, cancellationToken);

    /// <summary>By how much a standby is behind; null for a writer, and when it cannot be told.</summary>
    public async Task<TimeSpan?> ReadLagAsync(string name, CancellationToken cancellationToken)
    {
        var node = State.Node(name);
        if (!node.IsReachable || !node.IsStandby) return null;
        const string Lag = """
            SELECT CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
              ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END::float8
            """;
        return (await node.Server.QueryAsync(Lag, cancellationToken))[0][0] is { } seconds
            ? TimeSpan.FromSeconds(Math.Max(0, double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)))
            : null;
    }

    /// <summary>Stops the servers, which the next LocalCloud finds and starts; <see cref="DeleteAsync"/> removes them.</summary>
    public async ValueTask DisposeAsync()
    {
        await _watch.DisposeAsync();
        await _turn.WaitAsync();
        await State.CloseAsync();
        _turn.Dispose();
    }

    /// <summary>Stops the servers and removes every file, the archive's too.</summary>
    public async Task DeleteAsync()
    {
        await State.Groups.ForgetAsync(this);
        if (Directory.Exists(State.Folder)) Directory.Delete(State.Folder, recursive: true);
    }

    internal async Task AbandonAsync()
    {
        await _watch.DisposeAsync();
        await State.CloseAsync();
    }

    internal async Task InTurnAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    internal async Task HealInTurnAsync(CancellationToken cancellationToken)
    {
        var leader = State.Record.Leader;
        if (State.Record.Source is not null)
        {
            await Standbys.BringUpAsync(leader, cancellationToken);
        }
        else if (State.Leader.Server.State is ServerState.Stopped or ServerState.Died && !State.Record.Node(leader).Stopped)
        {
            await Standbys.StartAsync(leader, cancellationToken);
            // LocalCloud was killed between the choice of this writer and its promotion.
            if (State.Leader.IsStandby) await Promotion.PromoteAsync(cancellationToken);
        }

        var names = State.Standbys.ToList();
        await Task.WhenAll(names.Select(name => Standbys.BringUpAsync(name, cancellationToken)));
        foreach (var name in names) await Standbys.JoinAsync(name, cancellationToken);
    }

    /// <summary>Works with the leader's server. Storage that no instance serves gets one for as long as that takes.</summary>
    private async Task WithServerAsync(Func<PostgresServer, Task> work, CancellationToken cancellationToken)
    {
        if (State.Record.Nodes is not [{ Name: "" }])
        {
            await work(Running());
            return;
        }

        await InTurnAsync(async () =>
        {
            await Standbys.StartAsync("", cancellationToken);
            try
            {
                await work(Running());
            }
            finally
            {
                await State.Leader.Server.StopAsync();
            }
        }, cancellationToken);
    }

    private PostgresServer Running() => State.Leader.Server is { State: ServerState.Running } server
        ? server
        : throw new InvalidOperationException($"the server of {Id} does not run");
}

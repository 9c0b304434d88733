using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>A group's record and its servers. Reading is safe at any time; the record is changed by one
/// caller at a time.</summary>
internal sealed class GroupState
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Of these a standby must have at least what its writer has, or it refuses to go on.</summary>
    private static readonly string[] Floors =
        ["max_connections", "max_worker_processes", "max_wal_senders", "max_prepared_transactions", "max_locks_per_transaction"];

    private readonly Lock _routing = new();
    private readonly Lock _saving = new();
    private readonly ConcurrentDictionary<string, StorageNode> _nodes = new(StringComparer.Ordinal);
    private readonly EngineInstallation _engines;
    private readonly PostgresTemplate _template;

    public GroupState(DatabaseHost host, StorageGroups groups, EngineInstallation engines, PostgresTemplate template, string folder, GroupRecord record)
    {
        (Host, Groups, _engines, _template, Folder, Record) = (host, groups, engines, template, folder, record);
        Archive = new WalArchive(Path.Combine(folder, "archive"));
        foreach (var node in record.Nodes) Attach(node);
        Endpoints = new GroupEndpoints(this);
    }

    public DatabaseHost Host { get; }

    public StorageGroups Groups { get; }

    public string Folder { get; }

    public WalArchive Archive { get; }

    public GroupEndpoints Endpoints { get; }

    public GroupRecord Record { get; private set; }

    public Version Version => _engines.PostgresVersion;

    public PostgresTemplate Template => _template;

    /// <summary>A standby that is to be waited for, and cannot be promoted yet.</summary>
    public string? Joining { get; set; }

    public StorageNode Leader => _nodes[Record.Leader];

    /// <summary>The nodes but the leader, by name.</summary>
    public IEnumerable<string> Standbys => Record.Nodes.Where(node => node.Name != Record.Leader).Select(node => node.Name);

    /// <summary>The server that the group's leader streams from; null for a group that takes writes.</summary>
    public StorageNode? SourceLeader => Record.Source is { } source ? Groups.Find(source)?.State.Leader : null;

    /// <summary>The record that a folder holds; null when it holds none.</summary>
    public static GroupRecord? Read(string folder)
    {
        var file = Path.Combine(folder, "group.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<GroupRecord>(File.ReadAllText(file), Json) : null;
    }

    /// <summary>How the nodes are.</summary>
    public List<NodeStatus> Statuses()
    {
        var all = new List<NodeStatus>();
        foreach (var record in Record.Nodes)
        {
            if (!_nodes.TryGetValue(record.Name, out var node)) continue;
            all.Add(new NodeStatus(
                record.Name, record.Name == Record.Leader, node.Server.State, record.Synced, record.Stale, node.Gate.IsCutOff, record.Tier,
                node.Server.ProcessId));
        }

        return all;
    }

    public StorageNode Node(string name) => _nodes[Record.Node(name).Name];

    /// <summary>Changes the record, on disk first.</summary>
    public void Save(Func<GroupRecord, GroupRecord> change)
    {
        lock (_saving)
        {
            var record = change(Record);
            DatabaseHost.MakeFolder(Folder);
            var file = Path.Combine(Folder, "group.json");
            File.WriteAllText($"{file}.new", JsonSerializer.Serialize(record, Json));
            File.Move($"{file}.new", file, overwrite: true);
            Record = record;
        }
    }

    /// <summary>Changes one node's record, on disk first.</summary>
    public void Save(string node, Func<NodeRecord, NodeRecord> change) => Save(record => record.With(node, change));

    /// <summary>Enters a new node.</summary>
    public StorageNode Enter(string name, int tier, IReadOnlyDictionary<string, string> parameters)
    {
        var record = new NodeRecord(name, string.Create(CultureInfo.InvariantCulture, $"n{Record.NextKey}"), tier) { Parameters = parameters, Stale = true };
        var node = Attach(record);
        Save(all => all with { Nodes = [.. all.Nodes, record], NextKey = all.NextKey + 1 });
        return node;
    }

    /// <summary>Gives a node another name.</summary>
    public void Rename(string name, NodeRecord record)
    {
        _nodes[record.Name] = _nodes[name];
        Save(all => all.With(name, _ => record) with { Leader = all.Leader == name ? record.Name : all.Leader });
        if (record.Name != name) _nodes.TryRemove(name, out _);
    }

    /// <summary>Removes a node and its files.</summary>
    public async Task LeaveAsync(string name)
    {
        Save(record => record with { Nodes = [.. record.Nodes.Where(node => node.Name != name)] });
        if (!_nodes.TryRemove(name, out var node)) return;
        Reroute();
        await node.DeleteAsync();
    }

    /// <summary>What a node is to run with.</summary>
    public ServerSettings SettingsOf(string name)
    {
        var (record, node) = (Record.Node(name), Node(name));
        var parameters = Known(record.Parameters);
        var own = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Whoever is promoted archives from its first moment.
            ["archive_command"] = Record.Archiving ? Archive.Command : "/bin/true",
            ["synchronous_standby_names"] = name == Record.Leader && Record.Source is null ? SynchronousNames() : "",
        };
        if (node.IsStandby)
        {
            own["primary_conninfo"] = node.UpstreamConnection;
            own["recovery_min_apply_delay"] = string.Create(CultureInfo.InvariantCulture, $"{(long)record.ApplyDelay.TotalMilliseconds}ms");
            var leader = Known(Record.Node(Record.Leader).Parameters);
            foreach (var floor in Floors.Where(leader.ContainsKey)) own[floor] = Greater(parameters.GetValueOrDefault(floor), leader[floor]);
        }

        return new ServerSettings(parameters) { Own = own };
    }

    /// <summary>Lets every endpoint and every standby lead to where it must, and followers of this group to its leader.</summary>
    public void Reroute()
    {
        lock (_routing)
        {
            Endpoints.Route(TargetsOf);
            foreach (var (name, node) in _nodes)
                node.Upstream.Route(name == Record.Leader ? Upstream(SourceLeader, node) : Upstream(Leader, node));
        }

        foreach (var follower in Groups.FollowersOf(Record.Id)) follower.State.Reroute();
    }

    public async Task CloseAsync()
    {
        await Endpoints.DisposeAsync();
        await Task.WhenAll(_nodes.Values.Select(node => node.DisposeAsync().AsTask()));
    }

    private static IReadOnlyList<RelayTarget> Upstream(StorageNode? to, StorageNode from) =>
        to is { IsFenced: false, Server: { Port: not 0, State: ServerState.Running or ServerState.Frozen } }
            ? [new RelayTarget(to.Server.Port, to.Gate, from.Gate)]
            : [];

    private static string Greater(string? own, string leaders) =>
        long.TryParse(own, CultureInfo.InvariantCulture, out var mine) && long.TryParse(leaders, CultureInfo.InvariantCulture, out var theirs) && mine > theirs
            ? own
            : leaders;

    private List<RelayTarget> TargetsOf(EndpointRule rule)
    {
        var admitted = Record.Nodes.Where(node => rule.Admits(node.Name)).ToList();
        var readers = admitted.Where(node => node.Name != Record.Leader && _nodes[node.Name].IsReachable).ToList();
        var nodes = rule.Role switch
        {
            EndpointRole.Reader when readers.Count > 0 => readers,
            EndpointRole.Reader when rule.Members is null => [.. Record.Nodes.Where(node => node.Name == Record.Leader)],
            EndpointRole.Reader => [],
            EndpointRole.Writer => admitted.Where(node => node.Name == Record.Leader),
            _ => admitted,
        };
        return
        [
            .. from node in nodes.Select(node => _nodes[node.Name])
               where node is { IsFenced: false, Server: { Port: not 0, State: ServerState.Running or ServerState.Frozen } }
               select new RelayTarget(node.Server.Port, node.Gate),
        ];
    }

    private StorageNode Attach(NodeRecord record) =>
        _nodes[record.Name] = new StorageNode(Host, _engines, _template, Record.Id, record.Key, Path.Combine(Folder, "nodes", record.Key));

    private string SynchronousNames()
    {
        var waited = Standbys.Where(name => Record.Node(name).Synced || name == Joining).Select(name => $"\"{Node(name).ReplicationName}\"").ToList();
        return waited.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"FIRST {waited.Count} ({string.Join(", ", waited)})");
    }

    /// <summary>The parameters that this PostgreSQL knows: rds.* are AWS's, and formulas speak of instance classes.</summary>
    private Dictionary<string, string> Known(IReadOnlyDictionary<string, string> parameters) =>
        parameters.Where(pair => _template.Settings.Contains(pair.Key) && !pair.Value.Contains('{', StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
}

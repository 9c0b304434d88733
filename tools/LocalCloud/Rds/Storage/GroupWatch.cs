using DataReliability.LocalCloud.Engines;
using Npgsql;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Looks after a group several times a second: endpoints follow the state of its servers, and a synchronous
/// standby that is gone is waited for no longer, as on AWS. A writer that is gone or cut off itself gives nobody up: the
/// standbys that it leaves have all that it acknowledged.</summary>
internal sealed class GroupWatch(GroupState group, SemaphoreSlim turn, Standbys standbys) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan QueryPatience = TimeSpan.FromSeconds(5);
    private const int LooksPerQuery = 3;
    private const int MissesAllowed = 4;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, int> _misses = new(StringComparer.Ordinal);
    private Dictionary<string, NodeStatus> _seen = new(StringComparer.Ordinal);
    private NpgsqlConnection? _session;
    private int _sessionPort;
    private Task _looking = Task.CompletedTask;

    /// <summary>Told of every node whose state has changed.</summary>
    public Action<NodeStatus>? Changed { get; set; }

    public void Start() => _looking = LookAsync();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _looking;
        if (_session is not null) await _session.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task LookAsync()
    {
        for (var look = 0; ; look++)
        {
            await Task.Delay(Interval, CancellationToken.None).WaitAsync(_stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stopping.IsCancellationRequested) return;
            TellChanges();
            if (!group.Record.Nodes.Any(node => node.Synced) || !group.Leader.IsReachable) continue;
            // An operation that is under way leads the group itself.
            if (!await turn.WaitAsync(0, CancellationToken.None)) continue;
            try
            {
                foreach (var name in Lost(look % LooksPerQuery == 0 ? await AttachedAsync() : null)) standbys.Leave(name);
            }
            catch (Exception fault) when (fault is NpgsqlException or OperationCanceledException or InvalidOperationException)
            {
                // The writer does not answer: then nobody is given up.
                await ForgetSessionAsync();
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private void TellChanges()
    {
        var now = group.Statuses().ToDictionary(status => status.Name, StringComparer.Ordinal);
        var changed = now.Values.Where(status => _seen.GetValueOrDefault(status.Name) is not { } seen || seen.State != status.State || seen.IsCutOff != status.IsCutOff).ToList();
        _seen = now;
        if (changed.Count == 0) return;
        group.Reroute();
        foreach (var status in changed) Changed?.Invoke(status);
    }

    /// <summary>The standbys that are waited for and gone: at once when they are known to be, else when the writer has
    /// missed them for some time.</summary>
    private List<string> Lost(HashSet<string>? attached)
    {
        var lost = new List<string>();
        foreach (var name in group.Record.Nodes.Where(node => node.Synced).Select(node => node.Name))
        {
            var node = group.Node(name);
            if (attached is not null) _misses[name] = attached.Contains(node.ReplicationName) ? 0 : _misses.GetValueOrDefault(name) + 1;
            if (!node.IsReachable || _misses.GetValueOrDefault(name) >= MissesAllowed) lost.Add(name);
        }

        foreach (var name in lost) _misses.Remove(name);
        return lost;
    }

    /// <summary>The names of those to whom the writer sends, and who answer.</summary>
    private async Task<HashSet<string>> AttachedAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        patience.CancelAfter(QueryPatience);
        if (_session is null || _sessionPort != group.Leader.Server.Port)
        {
            await ForgetSessionAsync();
            _sessionPort = group.Leader.Server.Port;
            _session = await group.Leader.Server.ConnectAsync("postgres", patience.Token);
        }

        var rows = await PostgresServer.QueryAsync(_session, "SELECT application_name FROM pg_stat_replication", patience.Token);
        return rows.Select(row => row[0]!).ToHashSet(StringComparer.Ordinal);
    }

    private async Task ForgetSessionAsync()
    {
        if (_session is not null) await _session.DisposeAsync();
        _session = null;
    }
}

using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>One server of a group: its folder, its process, its network.</summary>
internal sealed class StorageNode : IAsyncDisposable
{
    private readonly Version _version;
    private readonly string _adminPassword;

    /// <param name="folder">Holds the folder data and the log; need not exist.</param>
    public StorageNode(DatabaseHost host, EngineInstallation engines, PostgresTemplate template, string groupId, string key, string folder)
    {
        (_version, _adminPassword, Folder, ReplicationName) = (engines.PostgresVersion, template.AdminPassword, folder, $"{groupId}.{key}");
        Server = new PostgresServer(engines, Path.Combine(folder, "data"), Path.Combine(folder, "postgresql.log"), host.Certificates, _adminPassword);
    }

    public string Folder { get; }

    public PostgresServer Server { get; }

    /// <summary>How it calls itself when it streams; unique in a LocalCloud.</summary>
    public string ReplicationName { get; }

    /// <summary>Through which clients reach it and it reaches its writer.</summary>
    public RelayGate Gate { get; } = new();

    /// <summary>Leads to the server that it streams from.</summary>
    public TcpRelay Upstream { get; } = TcpRelay.Open();

    /// <summary>Whether it is shut out for good: no route leads to it any more.</summary>
    public bool IsFenced { get; set; }

    /// <summary>Whether its data is that of a standby.</summary>
    public bool IsStandby => File.Exists(StandbySignal);

    /// <summary>Whether it runs and its network is whole.</summary>
    public bool IsReachable => Server.State == ServerState.Running && !Gate.IsCutOff;

    private string StandbySignal => Path.Combine(Server.DataDirectory, "standby.signal");

    /// <summary>The connection by which it streams.</summary>
    public string UpstreamConnection =>
        $"host=127.0.0.1 port={Upstream.Port} user={PostgresServer.Admin} password={_adminPassword} "
        + $"application_name={ReplicationName} sslmode=require connect_timeout=10";

    /// <summary>Makes its data a copy of a stopped cluster.</summary>
    public async Task LayAsync(string source, CancellationToken cancellationToken)
    {
        DatabaseHost.MakeFolder(Folder);
        await ClusterFiles.CopyClusterAsync(source, Server.DataDirectory, cancellationToken);
    }

    /// <summary>Makes its data a copy of a running server's, as its standby. What it had is gone.</summary>
    public async Task CopyAsync(PostgresServer source, CancellationToken cancellationToken)
    {
        await Server.KillAsync();
        if (Directory.Exists(Server.DataDirectory)) Directory.Delete(Server.DataDirectory, recursive: true);
        DatabaseHost.MakeFolder(Folder);
        await BaseBackup.TakeAsync(source, _version, Server.DataDirectory, cancellationToken);
        MakeStandby();
    }

    /// <summary>Lets it start as a standby from now on.</summary>
    public void MakeStandby()
    {
        File.WriteAllText(StandbySignal, "");
        Posix.GiveToEngineUser(StandbySignal);
    }

    /// <summary>What a standby has of the log.</summary>
    public async Task<LogPosition> ReadPositionAsync(CancellationToken cancellationToken) => LogPosition.Parse(
        (await Server.QueryAsync("SELECT greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn())::text", cancellationToken))[0][0]!);

    /// <summary>Stops it at once and removes its files.</summary>
    public async Task DeleteAsync()
    {
        await Server.KillAsync();
        await DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Upstream.DisposeAsync();
    }
}

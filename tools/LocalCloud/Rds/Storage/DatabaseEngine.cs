using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>The real PostgreSQL behind one instance. Calls must not overlap, but for <see cref="CopyAsync"/>.</summary>
/// <param name="database">The instance's database, to which relations are relative.</param>
internal sealed class DatabaseEngine(DatabaseHost host, string resourceId, string database) : IAsyncDisposable
{
    private readonly string _folder = host.NewFolder("instances", resourceId);
    private PostgresServer? _server;
    private Version _version = new(0, 0);

    public int Port => _server?.Port ?? 0;

    public int? ProcessId => _server?.ProcessId;

    public string Log => Path.Combine(_folder, "postgresql.log");

    /// <summary>Makes a fresh cluster and starts it.</summary>
    public async Task CreateAsync(
        string master, string password, string? newDatabase, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var (_, template) = await host.ReadyAsync(cancellationToken);
        await LayAsync(template.DataDirectory, cancellationToken);
        await StartAsync(parameters, cancellationToken);
        await RdsRoles.CreateMasterAsync(_server!, master, password, newDatabase, cancellationToken);
    }

    /// <summary>Lays a backup and starts a server over it, which recovers it to the backup's end.</summary>
    public async Task RestoreAsync(DatabaseCopy copy, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        await LayAsync(copy.DataDirectory, cancellationToken);
        await StartAsync(parameters, cancellationToken);
    }

    /// <summary>Starts the server, unless it runs.</summary>
    public async Task StartAsync(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        if (_server is { IsRunning: true }) return;
        var (engines, template) = await host.ReadyAsync(cancellationToken);
        _version = engines.PostgresVersion;
        _server ??= new PostgresServer(engines, Path.Combine(_folder, "data"), Log, host.Certificates, template.AdminPassword);
        await _server.StartAsync(Applicable(parameters, template), cancellationToken);
    }

    public Task StopAsync() => _server?.StopAsync() ?? Task.CompletedTask;

    public Task SetPasswordAsync(string master, string password, CancellationToken cancellationToken) =>
        RdsRoles.SetPasswordAsync(Running(), master, password, cancellationToken);

    /// <summary>Copies the database as it is.</summary>
    public async Task<DatabaseCopy> CopyAsync(CancellationToken cancellationToken)
    {
        var folder = host.NewFolder("snapshots", Path.GetRandomFileName());
        try
        {
            return await BaseBackup.TakeAsync(Running(), _version, folder, database, cancellationToken);
        }
        catch
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Overwrites a page on disk with garbage, and makes sure that the server will read it from there.</summary>
    public async Task CorruptAsync(
        string relation, int block, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        var server = Running();
        var path = await PageCorruption.LocateAsync(server, database, relation, block, cancellationToken);
        if (PageCorruption.WorksOnline(_version))
        {
            await PageCorruption.WriteOnlineAsync(server, path, block, cancellationToken);
            return;
        }

        await server.StopAsync();
        PageCorruption.Write(server.DataDirectory, path, block);
        await StartAsync(parameters, cancellationToken);
    }

    /// <summary>Stops the server and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task LayAsync(string source, CancellationToken cancellationToken)
    {
        DatabaseHost.MakeFolder(_folder);
        await ClusterFiles.CopyClusterAsync(source, Path.Combine(_folder, "data"), cancellationToken);
    }

    private PostgresServer Running() => _server is { IsRunning: true }
        ? _server
        : throw new InvalidOperationException($"the server of {resourceId} does not run");

    /// <summary>The parameters that this PostgreSQL knows: rds.* are AWS's, and formulas speak of instance classes.</summary>
    private static Dictionary<string, string> Applicable(IReadOnlyDictionary<string, string> parameters, PostgresTemplate template) =>
        parameters.Where(pair => template.Settings.Contains(pair.Key) && !pair.Value.Contains('{', StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
}

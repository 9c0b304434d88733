namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>The real PostgreSQL behind one single-AZ instance. Calls must not overlap, but for <see cref="CopyAsync"/>.</summary>
/// <param name="database">The instance's database, to which relations are relative.</param>
internal sealed class DatabaseEngine(DatabaseHost host, string resourceId, string database) : IAsyncDisposable
{
    private const string Node = "instance";
    private StorageGroup? _group;

    public int Port { get; private set; }

    public int? ProcessId => _group?.Nodes[0].ProcessId;

    /// <summary>Makes a fresh cluster and starts it.</summary>
    public async Task CreateAsync(
        string master, string password, string? newDatabase, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) =>
        Open(await host.Groups.CreateAsync(Plan(parameters), new NewDatabase(master, password, newDatabase), cancellationToken));

    /// <summary>Lays a backup and starts a server over it, which recovers it to the backup's end.</summary>
    public async Task RestoreAsync(DatabaseCopy copy, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) =>
        Open(await host.Groups.RestoreAsync(Plan(parameters), copy, cancellationToken));

    /// <summary>Starts the server, with new parameters.</summary>
    public Task StartAsync(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) =>
        Group.RestartAsync(Node, parameters, cancellationToken);

    public Task StopAsync() => _group?.StopAsync(CancellationToken.None) ?? Task.CompletedTask;

    public Task SetPasswordAsync(string master, string password, CancellationToken cancellationToken) =>
        Group.SetPasswordAsync(master, password, cancellationToken);

    /// <summary>Copies the database as it is.</summary>
    public Task<DatabaseCopy> CopyAsync(CancellationToken cancellationToken) =>
        Group.CopyAsync(host.NewFolder("snapshots", Path.GetRandomFileName()), cancellationToken);

    /// <summary>Overwrites a page on disk with garbage, and makes sure that the server will read it from there.</summary>
    public Task CorruptAsync(
        string relation, int block, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) =>
        Group.Faults.CorruptPageAsync(Node, relation, block, cancellationToken);

    /// <summary>Stops the server and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_group is not null) await _group.DeleteAsync();
        _group = null;
    }

    private StorageGroup Group => _group ?? throw new InvalidOperationException($"there is no server of {resourceId}");

    private void Open(StorageGroup group) => (_group, Port) = (group, group.OpenEndpoint("instance", EndpointRule.Of(Node)));

    private GroupPlan Plan(IReadOnlyDictionary<string, string> parameters) =>
        new(resourceId, database, Replication.Asynchronous) { Node = Node, Parameters = parameters };
}

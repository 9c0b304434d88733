using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.LocalCloud.Tests.Engines;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Rds.Storage;

/// <summary>Groups of real servers in a temporary folder.</summary>
internal sealed class GroupBench : IAsyncDisposable
{
    public const string Database = "books";
    private const string Master = "ledger";
    private const string Password = "correct-horse-battery";
    private const string Writer = "writer";

    /// <summary>The longest that anything is waited for: far beyond what a slow machine needs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder;

    private GroupBench(string folder) => (_folder, Host) = (folder, new DatabaseHost(folder, TimeProvider.System, SharedEngines.GetAsync));

    public DatabaseHost Host { get; private set; }

    public StorageGroups Groups => Host.Groups;

    public string Folder => _folder;

    public static async Task<GroupBench> OpenAsync()
    {
        await SharedEngines.GetAsync(default);
        return new GroupBench(TemporaryFolder.Create());
    }

    public static GroupPlan Plan(string id, Replication replication, string node = "a") => new(id, Database, replication) { Node = node };

    /// <summary>A group of nodes a, b, c and so on, the first of which writes; and a table.</summary>
    public async Task<StorageGroup> StartAsync(string id = "group", int nodes = 1, Replication replication = Replication.Synchronous)
    {
        var group = await Groups.CreateAsync(Plan(id, replication), new NewDatabase(Master, Password, Database), default);
        for (var node = 1; node < nodes; node++) await group.AddAsync(((char)('a' + node)).ToString(), tier: node, NoParameters, default);
        await SqlAsync(group, "CREATE TABLE entries (id int PRIMARY KEY, at timestamptz DEFAULT clock_timestamp())");
        return group;
    }

    public static IReadOnlyDictionary<string, string> NoParameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>LocalCloud dies, its servers with it, and comes back over the same folder.</summary>
    public async Task KillAndReopenAsync()
    {
        foreach (var data in Directory.EnumerateDirectories(_folder, "data", SearchOption.AllDirectories).ToList())
            await ServerProcesses.KillAsync(data, default);
        var dead = Host;
        Host = new DatabaseHost(_folder, TimeProvider.System, SharedEngines.GetAsync);
        await dead.Groups.AbandonAsync();
        Assert.Empty(await Groups.ReopenAsync(default));
    }

    public NpgsqlConnection Session(int port) => new(ConnectionString(port));

    private string ConnectionString(int port) => new NpgsqlConnectionStringBuilder
    {
        Host = "localhost",
        Port = port,
        Username = Master,
        Password = Password,
        Database = Database,
        Pooling = false,
        SslMode = SslMode.VerifyFull,
        RootCertificate = Host.Certificates.BundlePath,
        Timeout = 60,
        CommandTimeout = 120,
    }.ConnectionString;

    public async Task<string?> SqlAsync(int port, string sql)
    {
        // A source of its own: Npgsql keeps the strings of plain connections for good, and every restore has another port.
        await using var source = NpgsqlDataSource.Create(ConnectionString(port));
        await using var session = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, session);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    /// <summary>Runs SQL on the writer, through an endpoint.</summary>
    public async Task<string?> SqlAsync(StorageGroup group, string sql) =>
        await SqlAsync(await group.OpenEndpointAsync(Writer, new EndpointRule(EndpointRole.Writer)), sql);

    /// <summary>Runs SQL on a node.</summary>
    public async Task<string?> SqlAsync(StorageGroup group, string node, string sql) =>
        await SqlAsync(await group.OpenEndpointAsync($"node {node}", EndpointRule.Of(node)), sql);

    /// <summary>Waits until SQL on a node answers something.</summary>
    public Task UntilAsync(StorageGroup group, string node, string sql, string answer) =>
        UntilAsync(async () => await SqlAsync(group, node, sql) == answer, $"{sql} on {node} to answer {answer}");

    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"waited in vain for {what}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Groups.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

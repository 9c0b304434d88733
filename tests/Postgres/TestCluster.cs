using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Workflows;
using DataReliability.LocalCloud.Engines;
using Npgsql;

namespace DataReliability.Postgres.Tests;

/// <summary>A real PostgreSQL cluster with RDS's roles, its master user and an empty database <c>ledger</c>; one per test
/// class.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    public const string User = "master";
    public const string Password = "correct-horse-battery-staple";
    public const string Database = "ledger";

    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine("/var/tmp", $"dr-checks-{Path.GetRandomFileName()}"));
    private ServerCertificates? _certificates;
    private PostgresServer? _server;
    private string? _unavailable;

    public int Port => Server.Port;

    internal PostgresServer Server
    {
        get
        {
            if (_unavailable is not null) Assert.Skip(_unavailable);
            return _server!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            var engines = await new EngineInstaller(EngineCache.Locate(), TimeProvider.System).InstallAsync(null, CancellationToken.None);
            var template = await PostgresTemplate.PrepareAsync(engines, TimeProvider.System, null, CancellationToken.None);
            Posix.SetMode(_folder.FullName, (UnixFileMode)0b111_101_101);
            var data = Path.Combine(_folder.FullName, "cluster", "data");
            Posix.CreateEngineDirectory(Path.GetDirectoryName(data)!);
            await EngineCommand.RunAsUserAsync("cp", ["-a", template.DataDirectory, data], CancellationToken.None);
            _certificates = ServerCertificates.Create(Path.Combine(_folder.FullName, "tls"), TimeProvider.System);
            _server = new PostgresServer(engines, data, Path.Combine(_folder.FullName, "log"), _certificates, template.AdminPassword);
            await _server.StartAsync(new Dictionary<string, string>(), CancellationToken.None);
            await RdsRoles.CreateMasterAsync(_server, User, Password, Database, CancellationToken.None);
        }
        catch (EngineUnavailableException exception)
        {
            _unavailable = exception.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Drops every schema of the database and gives it a new public one.</summary>
    public async Task EmptyAsync()
    {
        if (_unavailable is not null) return;
        await SqlAsync("""
            do $$
            declare found name;
            begin
                for found in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                    execute format('drop schema %I cascade', found);
                end loop;
                create schema public authorization pg_database_owner;
                grant usage on schema public to public;
            end $$
            """, asAdmin: true);
    }

    /// <summary>Runs SQL as the master user, or as the superuser.</summary>
    public Task SqlAsync(string sql, string database = Database, bool asAdmin = false) => ScalarAsync(sql, database, asAdmin);

    public async Task<object?> ScalarAsync(string sql, string database = Database, bool asAdmin = false)
    {
        await using var session = asAdmin ? await Server.ConnectAsync(database, CancellationToken.None) : await ConnectAsync(database);
        await using var command = session.CreateCommand();
#pragma warning disable CA2100 // the tests write their own SQL
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Stops the server, overwrites part of a page on disk and starts it again.</summary>
    public async Task CorruptAsync(string relation, string database = Database, params long[] blocks)
    {
        var path = (string)(await ScalarAsync($"select pg_relation_filepath({relation})", database, asAdmin: true))!;
        await SqlAsync("checkpoint", database, asAdmin: true);
        await Server.StopAsync();
        await using (var file = new FileStream(Path.Combine(Server.DataDirectory, path), FileMode.Open, FileAccess.Write))
        {
            foreach (var block in blocks)
            {
                file.Position = (block * 8192) + 4000;
                file.Write("flipped by a test"u8);
            }
        }

        await Server.StartAsync(new Dictionary<string, string>(), CancellationToken.None);
    }

    public Task<DataCheckReport> CheckAsync(
        CheckPolicy? checks = null,
        Baseline? baseline = null,
        DateTimeOffset? snapshotTime = null,
        DataCheckProgress? progress = null,
        TimeProvider? time = null,
        DateTimeOffset? deadline = null,
        string user = User,
        string password = Password,
        int? port = null,
        PostgresCheckOptions? options = null) =>
        new PostgresDataChecker(options ?? Options(), time ?? TimeProvider.System).RunAsync(
            new DataCheckRequest(
                new WorkflowId("snapshot-validation", "test"), 1, "localhost", port ?? Port, user, Database,
                checks ?? new CheckPolicy(), baseline, snapshotTime, TimeSpan.FromMinutes(15), progress),
            password,
            deadline ?? DateTimeOffset.UtcNow.AddMinutes(5),
            CancellationToken.None);

    public PostgresCheckOptions Options() => new()
    {
        CaBundle = _certificates!.BundlePath,
        ConnectWithin = TimeSpan.FromMilliseconds(200),
        ConnectPause = TimeSpan.FromMilliseconds(50),
    };

    private async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = "localhost",
            Port = Port,
            Username = User,
            Password = Password,
            Database = database,
            SslMode = SslMode.VerifyFull,
            RootCertificate = _certificates!.BundlePath,
            Pooling = false,
        };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}

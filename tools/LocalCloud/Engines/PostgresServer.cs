using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace DataReliability.LocalCloud.Engines;

/// <summary>One PostgreSQL server over one data folder, on loopback, TLS only.</summary>
/// <param name="engines">The programs.</param>
/// <param name="dataDirectory">The cluster.</param>
/// <param name="log">What the server writes; appended to.</param>
/// <param name="certificates">What it shows to clients.</param>
/// <param name="adminPassword">The password of the superuser rdsadmin.</param>
internal sealed class PostgresServer(
    EngineInstallation engines, string dataDirectory, string log, ServerCertificates certificates, string adminPassword) : IAsyncDisposable
{
    /// <summary>The superuser, which on RDS is AWS's own.</summary>
    public const string Admin = "rdsadmin";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);

    /// <summary>By connection string. Npgsql itself would keep every string it has seen for as long as the process lives.</summary>
    private readonly ConcurrentDictionary<string, NpgsqlDataSource> _sessions = new(StringComparer.Ordinal);

    private EngineProcess? _process;

    /// <summary>The port; kept over restarts.</summary>
    public int Port { get; private set; }

    public string DataDirectory => dataDirectory;

    public int? ProcessId => _process?.Id;

    /// <summary>Whether the server was started and has not ended, be it by being stopped or by crashing.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>What has become of the server; reading that costs no connection.</summary>
    public ServerState State => _process switch
    {
        null => ServerState.Stopped,
        { HasExited: true } => ServerState.Died,
        var process => Posix.IsFrozen(process.Id) ? ServerState.Frozen : ServerState.Running,
    };

    /// <summary>Starts the server and waits until it takes connections.</summary>
    /// <param name="parameters">Settings on top of LocalCloud's own.</param>
    /// <exception cref="EngineStartException">It does not come up.</exception>
    public Task StartAsync(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken) =>
        StartAsync(new ServerSettings(parameters), cancellationToken);

    /// <summary>Starts the server and waits until it takes connections: as a standby when the cluster has a
    /// standby.signal, and when hot_standby is off only once its recovery has ended.</summary>
    /// <exception cref="EngineStartException">It does not come up.</exception>
    public async Task StartAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        await StopAsync();
        // What a LocalCloud that was killed left.
        if (File.Exists(Path.Combine(dataDirectory, "postmaster.pid"))) await KillAsync();
        for (var attempt = 1; ; attempt++)
        {
            if (Port == 0) Port = LoopbackPorts.Take();
            Write(settings);
            _process = await EngineProcess.StartAsync(
                Path.Combine(engines.PostgresBin, "postgres"), ["-D", dataDirectory], dataDirectory, log);
            if (await WaitUntilReadyAsync(_process, cancellationToken)) return;

            var tail = _process.LogTail();
            await StopAsync();
            if (attempt == 5 || !tail.Contains("could not bind", StringComparison.Ordinal))
                throw new EngineStartException($"PostgreSQL did not start in {dataDirectory}; its log ends:\n{tail}");
            LoopbackPorts.Return(Port);
            Port = 0;
        }
    }

    /// <summary>Lets the running server take over settings; those that need a restart wait for one.</summary>
    public void Reload(ServerSettings settings)
    {
        Write(settings);
        if (_process is { HasExited: false } process) Posix.Signal(process.Id, Posix.Hangup);
    }

    /// <summary>Stops the server: sessions are cut off, what is committed is on disk, and standbys that stream have it. One
    /// that is frozen is killed.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        if (State == ServerState.Frozen)
        {
            await KillAsync();
            return;
        }

        await _process.StopAsync(Posix.Interrupt);
        await ServerProcesses.KillAsync(dataDirectory, CancellationToken.None);
        await ForgetAsync();
    }

    /// <summary>Kills every process of the server, as the loss of its machine would. When this returns, none is left: no
    /// session can commit any more.</summary>
    public async Task KillAsync()
    {
        await ServerProcesses.KillAsync(dataDirectory, CancellationToken.None);
        await ForgetAsync();
    }

    /// <summary>Kills every process of the server without taking notice, so that it counts as having died.</summary>
    public Task CrashAsync() => ServerProcesses.KillAsync(dataDirectory, CancellationToken.None);

    /// <summary>Stops every process of the server where it stands: it answers nobody, and keeps its connections.</summary>
    public Task FreezeAsync(CancellationToken cancellationToken) => ServerProcesses.FreezeAsync(dataDirectory, cancellationToken);

    /// <summary>Lets a frozen server go on.</summary>
    public void Thaw() => ServerProcesses.Thaw(dataDirectory);

    /// <summary>Opens a session of the superuser.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(string database, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = Admin,
            Password = adminPassword,
            Database = database,
            SslMode = SslMode.VerifyFull,
            RootCertificate = certificates.BundlePath,
            Pooling = false,
            CommandTimeout = 0,
            ApplicationName = Admin,
        };
        return await _sessions.GetOrAdd(settings.ConnectionString, NpgsqlDataSource.Create).OpenConnectionAsync(cancellationToken);
    }

    /// <summary>Runs a statement in the database postgres and answers its rows as text.</summary>
    public async Task<List<string?[]>> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        await using var session = await ConnectAsync("postgres", cancellationToken);
        return await QueryAsync(session, sql, cancellationToken);
    }

    /// <summary>Runs a statement in a session and answers its rows as text.</summary>
    public static async Task<List<string?[]>> QueryAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken)
    {
        await using var command = session.CreateCommand();
#pragma warning disable CA2100 // LocalCloud's own statements; names in them are quoted
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var answer = new List<string?[]>();
        while (await rows.ReadAsync(cancellationToken))
            answer.Add([.. Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? null : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture))]);
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var session in _sessions.Values) await session.DisposeAsync();
        _sessions.Clear();
        if (Port != 0) LoopbackPorts.Return(Port);
    }

    private void Write(ServerSettings settings) =>
        PostgresConfiguration.Write(dataDirectory, engines.PostgresVersion, Port, certificates, settings);

    private async Task ForgetAsync()
    {
        if (_process is { } process) await process.DisposeAsync();
        _process = null;
        await ServerMemory.FreeAsync(dataDirectory, CancellationToken.None);
    }

    /// <summary>The server writes its id and, last, its state into postmaster.pid; reading that costs no connection.</summary>
    private async Task<bool> WaitUntilReadyAsync(EngineProcess process, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartPatience);
        var file = Path.Combine(dataDirectory, "postmaster.pid");
        try
        {
            while (!process.HasExited)
            {
                if (IsReady(file, process.Id)) return true;
                await Task.Delay(20, patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            await StopAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new EngineStartException($"PostgreSQL was not ready after {StartPatience.TotalSeconds} s; its log ends:\n{process.LogTail()}");
        }

        return false;
    }

    private static bool IsReady(string file, int processId)
    {
        try
        {
            var lines = File.ReadAllLines(file);
            return lines.Length >= 8 && lines[7].Trim() == "ready" && lines[0] == processId.ToString(CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return false;
        }
    }
}

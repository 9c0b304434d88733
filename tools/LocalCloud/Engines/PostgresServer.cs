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
    private EngineProcess? _process;

    /// <summary>The port; kept over restarts.</summary>
    public int Port { get; private set; }

    public string DataDirectory => dataDirectory;

    public int? ProcessId => _process?.Id;

    /// <summary>Whether the server was started and has not ended, be it by being stopped or by crashing.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Starts the server and waits until it takes connections.</summary>
    /// <param name="parameters">Settings on top of LocalCloud's own.</param>
    /// <exception cref="EngineStartException">It does not come up.</exception>
    public async Task StartAsync(IReadOnlyDictionary<string, string> parameters, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (Port == 0) Port = LoopbackPorts.Take();
            PostgresConfiguration.Write(dataDirectory, engines.PostgresVersion, Port, certificates, parameters);
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

    /// <summary>Stops the server: sessions are cut off, and what is committed is on disk.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        await _process.StopAsync(Posix.Interrupt);
        await _process.DisposeAsync();
        _process = null;
    }

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
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Port != 0) LoopbackPorts.Return(Port);
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

using System.Net;

namespace DataReliability.LocalCloud.Engines;

/// <summary>A DynamoDB-compatible server on loopback, its tables in one file.</summary>
/// <param name="engines">The programs.</param>
/// <param name="directory">Where it keeps its file and its log; made when missing. Others must be able to traverse the way to it.</param>
public sealed class DynoxideServer(EngineInstallation engines, string directory) : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);
    private EngineProcess? _process;
    private int _port;

    /// <summary>Where it answers.</summary>
    public Uri Endpoint => new($"http://127.0.0.1:{_port}/");

    /// <summary>The process, while it runs.</summary>
    public int? ProcessId => _process?.Id;

    /// <summary>Whether the server was started and has not ended.</summary>
    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Starts the server, over the tables that the folder holds, and waits until it answers.</summary>
    /// <exception cref="EngineUnavailableException">Only PostgreSQL was found on this machine.</exception>
    /// <exception cref="EngineStartException">It does not come up.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var program = engines.Dynoxide ?? throw new EngineUnavailableException(
            "no DynamoDB-compatible engine at hand: it comes from npm, which could not install it. Install Node.js with npm "
            + "and let it reach its registry.");
        Posix.CreateEngineDirectory(directory);
        var log = Path.Combine(directory, "dynoxide.log");
        for (var attempt = 1; ; attempt++)
        {
            _port = LoopbackPorts.Take();
            _process = await EngineProcess.StartAsync(
                program,
                ["--host", "127.0.0.1", "--port", $"{_port}", "--db-path", Path.Combine(directory, "tables.db")], directory, log);
            if (await AnswersAsync(cancellationToken)) return;
            var tail = _process.LogTail();
            await StopAsync();
            if (attempt == 3) throw new EngineStartException($"Dynoxide did not start in {directory}; its log ends:\n{tail}");
        }
    }

    /// <summary>Stops the server; what it has acknowledged is in its file.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        await _process.StopAsync(Posix.Interrupt);
        await _process.DisposeAsync();
        _process = null;
        LoopbackPorts.Return(_port);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartPatience);
        while (IsRunning && !patience.IsCancellationRequested)
        {
            try
            {
                using var answer = await client.GetAsync(Endpoint, patience.Token);
                return answer.StatusCode is not HttpStatusCode.ServiceUnavailable && IsRunning;
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Task.Delay(30, CancellationToken.None);
            }
        }

        return false;
    }
}

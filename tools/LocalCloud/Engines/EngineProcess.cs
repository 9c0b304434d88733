using System.Diagnostics;

namespace DataReliability.LocalCloud.Engines;

/// <summary>An engine's process: it dies with this one, runs as nobody where this one is root, and writes to a log.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly string _log;

    private EngineProcess(Process process, string log) => (_process, _log) = (process, log);

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts a program.</summary>
    /// <param name="log">Receives what the program writes; appended to.</param>
    public static async Task<EngineProcess> StartAsync(
        string program, IEnumerable<string> arguments, string workingDirectory, string log)
    {
        // The shell opens the log, then becomes setpriv, which becomes the program: one process throughout.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = workingDirectory, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec setpriv \"$@\" >>\"$0\" 2>&1 </dev/null");
        start.ArgumentList.Add(log);
        foreach (var option in (string[])["--pdeathsig", "KILL", .. EngineUser.SetprivOptions, "--", program, .. arguments])
            start.ArgumentList.Add(option);
        start.Environment["LC_ALL"] = "C.UTF-8";
        return new EngineProcess(await ProcessSpawner.StartAsync(start), log);
    }

    /// <summary>Asks the program to end with a signal and waits; kills it when it does not.</summary>
    public async Task StopAsync(int signal)
    {
        if (_process.HasExited) return;
        Posix.Signal(_process.Id, signal);
        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>The last lines of the log, for messages.</summary>
    public string LogTail() => File.Exists(_log) ? string.Join('\n', File.ReadLines(_log).TakeLast(15)) : "(no log)";

    public async ValueTask DisposeAsync()
    {
        await StopAsync(Posix.Kill);
        _process.Dispose();
    }
}

using System.Diagnostics;

namespace DataReliability.LocalCloud.Engines;

/// <summary>An engine's process: it dies with this one, runs as nobody where this one is root, and writes to a log.</summary>
internal sealed class EngineProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);
    private readonly Process _process;
    private readonly string _log;

    private EngineProcess(Process process, string log) => (_process, _log, Id) = (process, log, process.Id);

    public int Id { get; }

    public bool HasExited
    {
        get
        {
            try
            {
                return _process.HasExited;
            }
            catch (InvalidOperationException)
            {
                // Disposed of while somebody else looks, which its end comes before.
                return true;
            }
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="log">Receives what the program writes; appended to.</param>
    public static async Task<EngineProcess> StartAsync(
        string program, IEnumerable<string> arguments, string workingDirectory, string log)
    {
        // The shell opens the log, then becomes setsid, setpriv and the program: one process throughout, in a session of
        // its own, which a terminal's Ctrl-C does not reach.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = workingDirectory, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec setsid setpriv \"$@\" >>\"$0\" 2>&1 </dev/null");
        start.ArgumentList.Add(log);
        foreach (var option in (string[])["--pdeathsig", "KILL", .. EngineUser.SetprivOptions, "--", program, .. arguments])
            start.ArgumentList.Add(option);
        start.Environment["LC_ALL"] = "C.UTF-8";
        // A standby's client library looks for certificates at home, which may be a home that nobody may enter.
        start.Environment["HOME"] = workingDirectory;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        return new EngineProcess(await ProcessSpawner.StartAsync(start), log);
    }

    /// <summary>Asks the program to end with a signal and waits; kills it when it does not.</summary>
    public async Task StopAsync(int signal)
    {
        if (HasExited) return;
        Posix.Signal(Id, signal);
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

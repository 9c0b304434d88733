using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataReliability.Dr.Runs;
using DataReliability.Dr.Up;

namespace DataReliability.Dr.Tests.Up;

/// <summary>A <c>dr up</c> in a process of its own, which can be killed.</summary>
internal sealed class UpProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private UpProcess(params IEnumerable<string> arguments)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var info = new ProcessStartInfo(dotnet)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        // A drill that another test runs in this process marks what is started now as its own, and would end it.
        info.Environment.Remove(RunProcesses.Marker);
        foreach (var argument in (IEnumerable<string>)["exec", Path.Combine(AppContext.BaseDirectory, "dr.dll"), "up", "--json", .. arguments])
            info.ArgumentList.Add(argument);
        _process = new Process { StartInfo = info };
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
                _errors.AppendLine(line.Data);
        };
        _process.Start();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    public static UpProcess Start(params IEnumerable<string> arguments) => new(arguments);

    /// <summary>Waits until it says what is up. Skips the test where the machine lacks an engine.</summary>
    public async Task<UpReport> ReportAsync()
    {
        var json = new StringBuilder();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            json.AppendLine(line);
            if (line == "}")
                return JsonSerializer.Deserialize(json.ToString(), UpJson.Default.UpReport)!;
        }

        await _process.WaitForExitAsync();
        Assert.SkipWhen(Errors.Contains("at hand", StringComparison.Ordinal), Errors);
        throw new InvalidOperationException($"dr up ended with {_process.ExitCode}: {Errors}");
    }

    /// <summary>Kills it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}

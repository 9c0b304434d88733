using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DataReliability.LocalCloud.Tests.Restarts;

/// <summary>A directory on which LocalClouds run one after the other, each in a process that can be killed.</summary>
internal sealed class CloudDirectory : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _directory;
    private Process? _process;

    private CloudDirectory(string directory) => _directory = directory;

    public string RunDirectory => Path.Combine(_directory, "run");

    public static async Task<CloudDirectory> CreateAsync(string resources)
    {
        var directory = Directory.CreateTempSubdirectory("localcloud-").FullName;
        // Engines run as a user of their own, who must be able to get there.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        await File.WriteAllTextAsync(Path.Combine(directory, "template.yaml"), "Resources:\n" + resources);
        return new CloudDirectory(directory);
    }

    /// <summary>Starts a LocalCloud on the directory.</summary>
    public async Task<TestCloud> StartAsync()
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        var info = new ProcessStartInfo(dotnet) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", CloudProcess, _directory, RunDirectory, TestCloud.SampleFunctions, Start.ToString("O")])
            info.ArgumentList.Add(argument);
        _process = Process.Start(info)!;
        if (await _process.StandardOutput.ReadLineAsync() is { } endpoint) return TestCloud.At(_directory, new Uri(endpoint));
        var error = await _process.StandardError.ReadToEndAsync();
        if (error.Contains("EngineUnavailableException", StringComparison.Ordinal)) Assert.Skip(error);
        throw new InvalidOperationException($"LocalCloud did not start: {error}");
    }

    /// <summary>Kills it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(_directory, recursive: true);
                return;
            }
            catch (IOException) when (attempt < 100)
            {
                // What was killed with LocalCloud may still be ending.
                await Task.Delay(100);
            }
        }
    }

    private static string CloudProcess => Path.Combine(TestCloud.Root, "tests", "CloudProcess", "bin",
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug",
        "net10.0", "DataReliability.CloudProcess.dll");
}

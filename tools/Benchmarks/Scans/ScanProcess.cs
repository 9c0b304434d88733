using System.Diagnostics;
using DataReliability.Benchmarks.ColdStart;

namespace DataReliability.Benchmarks.Scans;

/// <summary>Runs <c>dr scan</c> in a process of its own and reads from /proc what it takes until it ends.</summary>
/// <param name="dr">The folder that dr was published into.</param>
/// <param name="folder">Where its reports go.</param>
internal sealed class ScanProcess(string dr, string folder)
{
    // What the last reading misses is at most this.
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);

    /// <summary>Scans an account in a Region and writes its report as CSV, JSON and HTML.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public async Task<StartCost> RunAsync(Uri endpoint, string account, string region, CancellationToken cancellationToken)
    {
        var report = Path.Combine(folder, "report");
        if (Directory.Exists(report))
            Directory.Delete(report, recursive: true);
        var info = new ProcessStartInfo("dotnet", [Path.Combine(dr, "dr.dll"), "scan", "--endpoint-url", endpoint.ToString(), "--region", region, "--out", report])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        // LocalCloud reads the account from the key.
        (info.Environment["AWS_ACCESS_KEY_ID"], info.Environment["AWS_SECRET_ACCESS_KEY"]) = (account, account);
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(info) ?? throw new InvalidOperationException("dr did not start");
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        var cost = new StartCost(TimeSpan.Zero, TimeSpan.Zero, 0);
        while (!process.HasExited)
        {
            try
            {
                cost = StartCost.Of(process.Id, Stopwatch.GetElapsedTime(started));
            }
            catch (Exception e) when (e is IOException or InvalidOperationException)
            {
                break; // It ended meanwhile.
            }

            await Task.Delay(Between, cancellationToken);
        }

        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? cost : throw new InvalidOperationException($"dr scan ended with {process.ExitCode}: {string.Join('\n', await said)}");
    }
}

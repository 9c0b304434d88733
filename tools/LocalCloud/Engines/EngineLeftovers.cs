using System.Globalization;

namespace DataReliability.LocalCloud.Engines;

/// <summary>Removes what a LocalCloud that was killed could not: the kernel ends its servers with it, but their files and
/// their shared memory stay.</summary>
public static class EngineLeftovers
{
    /// <summary>Ends servers that still run in a folder, frees their shared memory and deletes the folder. For the run
    /// directory of a LocalCloud that no longer runs.</summary>
    public static async Task RemoveAsync(string runDirectory, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(runDirectory)) return;
        foreach (var file in Directory.EnumerateFiles(runDirectory, "postmaster.pid", SearchOption.AllDirectories))
        {
            // Line 1 is the process, line 2 its data folder, line 7 the key and the id of the shared memory.
            var lines = await File.ReadAllLinesAsync(file, cancellationToken);
            var data = Path.GetDirectoryName(file)!;
            if (lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process) && IsServerOf(process, data))
                await EndAsync(process, cancellationToken);
            if (lines.Length >= 7 && lines[6].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var key, var segment] && Exists(key, segment))
                await FreeAsync(segment, cancellationToken);
        }

        Directory.Delete(runDirectory, recursive: true);
    }

    /// <summary>A process id may be another's by now: only one whose command line names the folder is the server.</summary>
    private static bool IsServerOf(int process, string data)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains(data, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>An id may be another's by now: the key tells.</summary>
    private static bool Exists(string key, string segment) => File.ReadLines("/proc/sysvipc/shm").Any(
        line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var itsKey, var itsId, ..] && itsKey == key && itsId == segment);

    private static async Task EndAsync(int process, CancellationToken cancellationToken)
    {
        Posix.Signal(process, Posix.Quit);
        while (Posix.IsAlive(process)) await Task.Delay(20, cancellationToken);
    }

    private static async Task FreeAsync(string segment, CancellationToken cancellationToken)
    {
        try
        {
            await EngineCommand.RunAsync("ipcrm", ["-m", segment], "/", cancellationToken);
        }
        catch (IOException)
        {
            // Freed meanwhile: the last process that used it has ended.
        }
    }
}

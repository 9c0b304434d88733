using System.ComponentModel;
using System.Diagnostics;

namespace DataReliability.Dr.Tests.Runs;

/// <summary>A shared memory segment that nobody uses, as a killed server leaves it.</summary>
internal sealed record SharedMemory(string Key, string Id)
{
    /// <summary>Makes one; null where the tool for it is absent.</summary>
    public static async Task<SharedMemory?> MakeAsync()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ipcmk", ["-M", "64"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var id = (await process.StandardOutput.ReadToEndAsync()).Split(':')[^1].Trim();
            await process.WaitForExitAsync();
            return new SharedMemory(Segments().Single(segment => segment[1] == id)[0], id);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Whether a segment is there.</summary>
    public static bool Exists(string id) => Segments().Any(segment => segment[1] == id);

    private static IEnumerable<string[]> Segments() => File.ReadLines("/proc/sysvipc/shm")
        .Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DataReliability.Dr.Runs;

/// <summary>Ends processes, politely or not. A pid that was used again in the meantime is left alone.</summary>
internal static partial class Signals
{
    private const int Terminate = 15;
    private const int Kill = 9;

    /// <summary>Asks it to end.</summary>
    /// <returns>Whether it did, in time.</returns>
    public static Task<bool> AskToEndAsync(this ProcessIdentity process, TimeSpan patience, CancellationToken cancellationToken) =>
        EndAsync(process, Terminate, patience, cancellationToken);

    /// <summary>Ends it.</summary>
    /// <returns>Whether it is gone.</returns>
    public static Task<bool> KillAsync(this ProcessIdentity process, CancellationToken cancellationToken) =>
        EndAsync(process, Kill, TimeSpan.FromSeconds(10), cancellationToken);

    private static async Task<bool> EndAsync(
        ProcessIdentity process, int signal, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (process.IsAlive)
            _ = Send(process.Pid, signal);
        var since = Stopwatch.GetTimestamp();
        while (process.IsAlive && Stopwatch.GetElapsedTime(since) < patience)
            await Task.Delay(20, cancellationToken);
        return !process.IsAlive;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Send(int pid, int signal);
}

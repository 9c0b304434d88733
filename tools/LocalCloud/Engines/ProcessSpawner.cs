using System.Collections.Concurrent;
using System.Diagnostics;

namespace DataReliability.LocalCloud.Engines;

/// <summary>Starts processes on one thread that never ends: the kernel's parent-death signal follows the thread that
/// spawned a child, not its process.</summary>
internal static class ProcessSpawner
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Requests = [];

    static ProcessSpawner() => new Thread(Run) { IsBackground = true, Name = "engine spawner" }.Start();

    /// <summary>Starts a process.</summary>
    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((start, started));
        return started.Task;
    }

    private static void Run()
    {
        foreach (var (start, started) in Requests.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start"));
            }
#pragma warning disable CA1031 // whatever goes wrong belongs to the caller, and this thread must go on
            catch (Exception fault)
#pragma warning restore CA1031
            {
                started.SetException(fault);
            }
        }
    }
}

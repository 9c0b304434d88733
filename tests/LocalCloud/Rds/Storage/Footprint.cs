using System.Globalization;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Rds.Storage;

/// <summary>What databases and the process that runs them hold of the machine.</summary>
/// <param name="Servers">Postmasters.</param>
/// <param name="Backends">All processes of the servers.</param>
/// <param name="Folders">Data folders.</param>
/// <param name="Segments">Shared memory segments of the servers.</param>
/// <param name="DiskBytes">Bytes in files.</param>
/// <param name="Threads">Threads of this process.</param>
/// <param name="Handles">Open files and sockets of this process.</param>
/// <param name="HeapBytes">What is alive on this process's heap.</param>
/// <param name="ResidentBytes">This process's memory, as the kernel counts it.</param>
internal sealed record Footprint(
    int Servers, int Backends, int Folders, int Segments, long DiskBytes, int Threads, int Handles, long HeapBytes, long ResidentBytes)
{
    public const string Headings = "servers, their processes, folders, segments, disk MB, threads, handles, heap MB, resident MB";

    public static Footprint Of(string folder)
    {
        var data = Directory.EnumerateDirectories(folder, "data", SearchOption.AllDirectories).ToList();
        var segments = data.Select(each => Path.Combine(each, "postmaster.pid")).Where(File.Exists)
            .Select(file => File.ReadAllLines(file)[6].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).ToList();
        var known = File.ReadLines("/proc/sysvipc/shm").Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).ToHashSet();
        var processes = data.ConvertAll(each => ServerProcesses.In(each).Count);
        return new Footprint(
            processes.Count(count => count > 0), processes.Sum(), data.Count, segments.Count(known.Contains),
            new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Exists ? file.Length : 0),
            Directory.GetDirectories("/proc/self/task").Length,
            Directory.GetFiles("/proc/self/fd").Length,
            GC.GetTotalMemory(forceFullCollection: true),
            Environment.WorkingSet);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Servers}, {Backends}, {Folders}, {Segments}, {Mega(DiskBytes)}, {Threads}, {Handles}, {Mega(HeapBytes)}, {Mega(ResidentBytes)}");

    private static string Mega(long bytes) => (bytes / 1024.0 / 1024).ToString("0.0", CultureInfo.InvariantCulture);
}

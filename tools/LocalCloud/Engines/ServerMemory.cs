namespace DataReliability.LocalCloud.Engines;

/// <summary>The small shared memory segment by which a PostgreSQL server keeps others out of its data folder. A killed
/// server leaves it to the kernel, which keeps it for ever.</summary>
internal static class ServerMemory
{
    /// <summary>Frees the segment that a data folder's postmaster.pid names, if it is there, and removes that file. For a
    /// folder none of whose processes is left.</summary>
    public static async Task FreeAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var file = Path.Combine(dataDirectory, "postmaster.pid");
        if (!File.Exists(file)) return;

        // Line 7 is the key and the id of the segment.
        var lines = await File.ReadAllLinesAsync(file, cancellationToken);
        if (lines.Length >= 7 && lines[6].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var key, var segment] && Exists(key, segment))
            await FreeSegmentAsync(segment, cancellationToken);
        File.Delete(file);
    }

    /// <summary>An id may be another's by now: the key tells.</summary>
    private static bool Exists(string key, string segment) => File.ReadLines("/proc/sysvipc/shm").Any(
        line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var itsKey, var itsId, ..] && itsKey == key && itsId == segment);

    private static async Task FreeSegmentAsync(string segment, CancellationToken cancellationToken)
    {
        try
        {
            await EngineCommand.RunAsync("ipcrm", ["-m", segment], "/", cancellationToken);
        }
        catch (IOException)
        {
            // Freed meanwhile.
        }
    }
}

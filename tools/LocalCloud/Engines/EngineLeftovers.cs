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
            var data = Path.GetDirectoryName(file)!;
            await ServerProcesses.KillAsync(data, cancellationToken);
            await ServerMemory.FreeAsync(data, cancellationToken);
        }

        Directory.Delete(runDirectory, recursive: true);
    }

    /// <summary>Frees the shared memory of servers that run no more; their files stay.</summary>
    public static async Task FreeMemoryAsync(string runDirectory, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(runDirectory)) return;
        foreach (var file in Directory.EnumerateFiles(runDirectory, "postmaster.pid", SearchOption.AllDirectories))
        {
            var data = Path.GetDirectoryName(file)!;
            if (ServerProcesses.In(data).Count == 0) await ServerMemory.FreeAsync(data, cancellationToken);
        }
    }
}

using System.Globalization;
using DataReliability.Dr.Up;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.Dr.Runs;

/// <summary>Removes what runs left behind whose <c>dr</c> is no more, such as one that was killed.</summary>
/// <param name="root">Where to look.</param>
public sealed class Leftovers(RunRoot root)
{
    private const int MaxAttempts = 100;

    /// <summary>Ends their processes and removes their folders.</summary>
    /// <returns>What was removed, in lines for people; empty when there was nothing.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken)
    {
        var removed = new List<string>();
        foreach (var (directory, record) in root.List())
        {
            if (!IsOwned(directory, record))
                removed.AddRange(await RemoveAsync(directory, cancellationToken));
        }

        return removed;
    }

    /// <summary>Ends what still belongs to a run directory and removes it.</summary>
    /// <returns>What was removed, in lines for people.</returns>
    public static async Task<IReadOnlyList<string>> RemoveAsync(string directory, CancellationToken cancellationToken)
    {
        var removed = new List<string>();
        // A process that is being ended may have started another.
        for (var found = RunProcesses.Find(directory); found.Count > 0; found = RunProcesses.Find(directory))
        {
            foreach (var process in found)
            {
                var description = RunProcesses.Describe(process);
                if (!await process.KillAsync(cancellationToken))
                    throw new IOException($"{description} of {directory} can't be killed");
                removed.Add(description);
            }
        }

        if (Directory.Exists(directory))
        {
            if (RunDirectory.Read(directory)?.Keeps is { } kept)
                await EngineLeftovers.FreeMemoryAsync(KeptDirectory.CloudIn(kept), cancellationToken);
            await RemoveFilesAsync(directory, cancellationToken);
            removed.Add(directory);
            RemovePipes(directory);
            RemoveIfEmpty(Path.GetDirectoryName(directory)!);
        }

        return removed;
    }

    private static async Task RemoveFilesAsync(string directory, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // With its files goes the shared memory of servers that were killed.
                await EngineLeftovers.RemoveAsync(directory, cancellationToken);
                return;
            }
            catch (IOException) when (attempt < MaxAttempts)
            {
                // Another dr removes the same, and both trip over what is gone already.
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    // A runtime that is killed leaves its diagnostic pipes.
    private static void RemovePipes(string directory)
    {
        if (PidIn(directory) is not { } pid || ProcessIdentity.Of(pid) is not null)
            return;
        foreach (var pattern in (string[])[$"clr-debug-pipe-{pid}-*", $"dotnet-diagnostic-{pid}-*"])
        {
            foreach (var pipe in Directory.EnumerateFiles(Path.GetTempPath(), pattern))
                File.Delete(pipe);
        }
    }

    // Nothing stays, not even the folder that held the runs; another run may be making its own in it.
    private static void RemoveIfEmpty(string root)
    {
        try
        {
            Directory.Delete(root);
        }
        catch (IOException)
        {
            // It holds other runs, or is gone already.
        }
    }

    // A run without a record is one that is just being made, or one that was killed while it was: its name has the pid.
    private static bool IsOwned(string directory, RunRecord? record) => record is not null
        ? record.Owner.IsAlive
        : PidIn(directory) is { } pid && ProcessIdentity.Of(pid) is not null;

    private static int? PidIn(string directory)
    {
        var parts = Path.GetFileName(directory).Split('-');
        return parts.Length == 3 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var pid) ? pid : null;
    }
}

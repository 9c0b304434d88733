using System.Globalization;

namespace DataReliability.LocalCloud.Engines;

/// <summary>The processes of one server: the postmaster and whatever it has forked, orphans included. Each makes a session
/// of its own, so that no process group holds them; but every one stands in the data folder.</summary>
internal static class ServerProcesses
{
    /// <summary>The processes that stand in a data folder; the oldest, which is the postmaster while it lives, first.</summary>
    public static IReadOnlyList<int> In(string dataDirectory)
    {
        var (directory, postmaster) = (ResolveLinks(dataDirectory), Postmaster(dataDirectory));
        return
        [
            .. from folder in Directory.EnumerateDirectories("/proc")
               let name = Path.GetFileName(folder)
               where char.IsAsciiDigit(name[0]) && WorkingDirectory(folder) == directory
               let process = int.Parse(name, CultureInfo.InvariantCulture)
               where Posix.IsAlive(process)
               orderby process == postmaster ? 0 : 1, process
               select process,
        ];
    }

    /// <summary>Kills them all, and returns when none is left.</summary>
    public static async Task KillAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        while (In(dataDirectory) is { Count: > 0 } processes)
        {
            foreach (var process in processes) Posix.Signal(process, Posix.Kill);
            await Task.Delay(5, cancellationToken);
        }
    }

    /// <summary>Stops them all where they stand, and returns when all do.</summary>
    public static async Task FreezeAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        // The postmaster is the first to stop: it forks no more. Looking again catches what it forked before.
        while (In(dataDirectory).Where(process => !Posix.IsFrozen(process)).ToList() is { Count: > 0 } moving)
        {
            foreach (var process in moving) Posix.Signal(process, Posix.Stop);
            await Task.Delay(5, cancellationToken);
        }
    }

    /// <summary>Lets them all go on.</summary>
    public static void Thaw(string dataDirectory)
    {
        foreach (var process in In(dataDirectory)) Posix.Signal(process, Posix.Continue);
    }

    /// <summary>Limits the size to which they, and what they fork from now on, may write any file.</summary>
    /// <param name="bytes">Writes from there on fail; null lifts the limit.</param>
    public static async Task LimitFileSizeAsync(string dataDirectory, long? bytes, CancellationToken cancellationToken)
    {
        // Only the soft limit: that can be lifted again, and by the processes' own user.
        var limit = bytes is { } size ? size.ToString(CultureInfo.InvariantCulture) : "unlimited";
        foreach (var process in In(dataDirectory))
        {
            try
            {
                await EngineCommand.RunAsUserAsync(
                    "prlimit", ["--pid", process.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}:"], cancellationToken);
            }
            catch (IOException) when (!Posix.IsAlive(process))
            {
                // A session that has ended meanwhile.
            }
        }
    }

    private static int Postmaster(string dataDirectory)
    {
        try
        {
            return int.Parse(File.ReadLines(Path.Combine(dataDirectory, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is IOException or FormatException or InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>The path as the kernel tells it.</summary>
    private static string ResolveLinks(string path) => Path.GetFullPath(path)
        .Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate("/", (parent, name) =>
        {
            var folder = Path.Combine(parent, name);
            return new DirectoryInfo(folder) is { Exists: true } there && there.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : folder;
        });

    private static string? WorkingDirectory(string folder)
    {
        try
        {
            return new DirectoryInfo(Path.Combine(folder, "cwd")).LinkTarget;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or another user's.
            return null;
        }
    }
}

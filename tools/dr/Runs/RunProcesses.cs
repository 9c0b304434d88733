using System.Globalization;
using System.Text;

namespace DataReliability.Dr.Runs;

/// <summary>Finds the processes of a run by what marks them: the run directory, in their environment, command line or
/// current folder.</summary>
public static class RunProcesses
{
    /// <summary>The variable that every process of a run inherits; its value is the run directory.</summary>
    public const string Marker = "DATA_RELIABILITY_RUN";

    /// <summary>The processes that belong to a run directory, this one excepted.</summary>
    public static IReadOnlyList<ProcessIdentity> Find(string runDirectory)
    {
        var found = new List<ProcessIdentity>();
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(entry), CultureInfo.InvariantCulture, out var pid) || pid == Environment.ProcessId)
                continue;
            if (ProcessIdentity.Of(pid) is { } identity && Belongs(entry, runDirectory) && identity.IsAlive)
                found.Add(identity);
        }

        return found;
    }

    /// <summary>A short name for people: the command line, shortened.</summary>
    public static string Describe(ProcessIdentity process)
    {
        var line = Read($"/proc/{process.Pid}/cmdline").Replace('\0', ' ').Trim();
        return $"process {process.Pid} ({(line.Length > 80 ? line[..80] + "..." : line)})";
    }

    private static bool Belongs(string entry, string runDirectory) =>
        Read($"{entry}/environ").Split('\0').Contains($"{Marker}={runDirectory}")
        || Read($"{entry}/cmdline").Split('\0').Any(argument => IsWithin(argument, runDirectory))
        || IsWithin(CurrentFolder(entry), runDirectory);

    private static bool IsWithin(string path, string directory) =>
        path == directory || path.StartsWith(directory + "/", StringComparison.Ordinal);

    private static string CurrentFolder(string entry)
    {
        try
        {
            return new FileInfo($"{entry}/cwd").LinkTarget ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Read(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

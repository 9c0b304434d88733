using System.Globalization;
using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Runs;

/// <summary>The folder that holds the run directories of one user: <c>/tmp/data-reliability-UID</c>. PostgreSQL, which
/// refuses root, runs as another user then and must be able to traverse it.</summary>
/// <param name="path">The folder.</param>
public sealed class RunRoot(string path)
{
    private const UnixFileMode Traversable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>The folder of the user that runs this process.</summary>
    public static RunRoot OfThisUser() => new($"/tmp/data-reliability-{UserId()}");

    /// <summary>Makes a run directory for this process and says in it whose it is.</summary>
    /// <param name="command">up or drill.</param>
    /// <param name="now">The time.</param>
    /// <param name="keeps">The directory that keeps the run's state; null when nothing is kept.</param>
    public RunDirectory Claim(string command, DateTimeOffset now, string? keeps = null)
    {
        var owner = ProcessIdentity.Current;
        for (var n = 1; ; n++)
        {
            var candidate = System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"run-{owner.Pid}-{n}"));
            if (Directory.Exists(candidate))
                continue;

            Ensure();
            Directory.CreateDirectory(candidate, Traversable);
            File.SetUnixFileMode(candidate, Traversable);
            return new RunDirectory(candidate, new RunRecord(owner, command, now, Keeps: keeps));
        }
    }

    /// <summary>Every run directory with its record; null for one that has none or whose record can't be read.</summary>
    public IReadOnlyList<(string Directory, RunRecord? Record)> List()
    {
        if (!Directory.Exists(Path))
            return [];
        RefuseStrangers();
        try
        {
            return Directory.EnumerateDirectories(Path, "run-*").Order(StringComparer.Ordinal)
                .Select(directory => (directory, RunDirectory.Read(directory))).ToList();
        }
        catch (DirectoryNotFoundException)
        {
            // The last run that was in it has just ended.
            return [];
        }
    }

    private static int UserId()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        return int.Parse(line.Split('\t', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);
    }

    private void Ensure()
    {
        Directory.CreateDirectory(Path, Traversable);
        RefuseStrangers();
        try
        {
            File.SetUnixFileMode(Path, Traversable);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EnvironmentException($"{Path} belongs to somebody else: remove it, or ask its owner to", e);
        }
    }

    // The name is known to everybody and /tmp is open to all: a link would lead our deletions elsewhere.
    private void RefuseStrangers()
    {
        if (new DirectoryInfo(Path).LinkTarget is { } target)
            throw new EnvironmentException($"{Path} is a link to {target} and must be a folder of yours: remove the link");
    }
}

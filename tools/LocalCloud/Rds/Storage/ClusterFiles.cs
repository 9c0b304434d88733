using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Copies the files of clusters, sharing blocks where the file system can.</summary>
internal static class ClusterFiles
{
    /// <summary>Copies files and folders into a folder as the engines' user. Files that vanish meanwhile, as a running
    /// server's do, are left out.</summary>
    public static async Task CopyAsync(IEnumerable<string> sources, string target, CancellationToken cancellationToken)
    {
        try
        {
            await EngineCommand.RunAsUserAsync("cp", ["-a", "--reflink=auto", "-t", target, .. sources], cancellationToken);
        }
        catch (IOException fault) when (fault.Message.Split('\n').All(
            line => line.Contains("No such file or directory", StringComparison.Ordinal)))
        {
        }
    }

    /// <summary>Copies a stopped cluster or a backup.</summary>
    public static async Task CopyClusterAsync(string source, string target, CancellationToken cancellationToken)
    {
        Posix.CreateEngineDirectory(target);
        await CopyAsync(Directory.EnumerateFileSystemEntries(source), target, cancellationToken);
    }
}

namespace DataReliability.LocalCloud.Engines;

/// <summary>Who engines run as: this process's user, or nobody where that is root.</summary>
internal static class EngineUser
{
    /// <summary>The id of user and group nobody.</summary>
    public const uint Id = 65534;

    /// <summary>The options of setpriv that turn root into that user; none where this process is not root.</summary>
    public static IReadOnlyList<string> SetprivOptions { get; } = Posix.IsRoot
        ? [$"--reuid={Id}", $"--regid={Id}", "--clear-groups"]
        : [];

    /// <summary>The first folder on the way to a path that the user may not traverse; null when it may reach the path.</summary>
    public static string? FindBarrier(string path)
    {
        if (!Posix.IsRoot) return null;
        var folders = new Stack<DirectoryInfo>();
        for (var folder = new DirectoryInfo(Path.GetFullPath(path)); folder is not null; folder = folder.Parent) folders.Push(folder);
        return folders.FirstOrDefault(folder => folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))?.FullName;
    }
}

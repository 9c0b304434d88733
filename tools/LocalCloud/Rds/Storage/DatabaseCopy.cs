namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>A base backup on disk.</summary>
/// <param name="Folder">Holds the folder data.</param>
/// <param name="DatabaseTime">The database's time at the end of the backup.</param>
/// <param name="Relations">The files of the instance's database, by schema.name, relative to the data folder.</param>
internal sealed record DatabaseCopy(string Folder, DateTimeOffset DatabaseTime, IReadOnlyDictionary<string, string> Relations)
{
    public string DataDirectory => Path.Combine(Folder, "data");

    public void Delete()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}

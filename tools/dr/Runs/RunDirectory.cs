using System.Text.Json;

namespace DataReliability.Dr.Runs;

/// <summary>Where one run keeps everything that it puts on this machine.</summary>
public sealed class RunDirectory
{
    private const string RecordName = "run.json";

    internal RunDirectory(string path, RunRecord record)
    {
        Path = path;
        Record = record;
        Write();
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Whose it is.</summary>
    public RunRecord Record { get; private set; }

    /// <summary>Notes where this run's LocalCloud is found, for other commands.</summary>
    public void Announce(string endpoint, string table)
    {
        Record = Record with { Endpoint = endpoint, Table = table };
        Write();
    }

    /// <summary>The record in a run directory; null when there is none that can be read.</summary>
    public static RunRecord? Read(string directory)
    {
        try
        {
            var json = File.ReadAllText(System.IO.Path.Combine(directory, RecordName));
            return JsonSerializer.Deserialize(json, RunsJson.Default.RunRecord);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private void Write()
    {
        var path = System.IO.Path.Combine(Path, RecordName);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(Record, RunsJson.Default.RunRecord));
        File.Move(path + ".new", path, overwrite: true);
    }
}

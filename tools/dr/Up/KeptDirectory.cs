using System.Text.Json;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Drill.Ledger;
using DataReliability.Dr.Runs;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.Dr.Up;

/// <summary>A directory in which a <c>dr up</c> keeps everything, for the next one to go on with.</summary>
public sealed class KeptDirectory
{
    private const string RecordName = "up.json";

    private const UnixFileMode Traversable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private KeptDirectory(string path, KeptRecord record, bool isNew) => (Path, Record, IsNew) = (path, record, isNew);

    /// <summary>The folder, in full.</summary>
    public string Path { get; }

    /// <summary>LocalCloud's folder in it.</summary>
    public string Cloud => CloudIn(Path);

    /// <summary>What it says of itself.</summary>
    public KeptRecord Record { get; private set; }

    /// <summary>Whether nothing was kept in it before.</summary>
    public bool IsNew { get; }

    /// <summary>LocalCloud's folder in a kept directory.</summary>
    public static string CloudIn(string directory) => System.IO.Path.Combine(directory, "cloud");

    /// <summary>Opens what an earlier one kept, or makes the folder.</summary>
    /// <param name="directory">As it was said.</param>
    /// <param name="root">Where runs have their folders.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="UsageException">It can't be one; the message says why, and what to say instead.</exception>
    public static KeptDirectory Open(string directory, RunRoot root, DateTimeOffset now)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(directory));
        if (WhatForbids(path, root) is { } reason)
            throw new UsageException($"--directory is {path}: {reason}");
        try
        {
            var file = System.IO.Path.Combine(path, RecordName);
            if (File.Exists(file))
                return new KeptDirectory(path, Read(file), isNew: false);
            Directory.CreateDirectory(path);
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Traversable);
            var kept = new KeptDirectory(path, new KeptRecord(LedgerFleet.NewPassword(), now), isNew: true);
            kept.Save(kept.Record);
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--directory is {path}: {e.Message} Name a folder that you may write to.");
        }
    }

    /// <summary>Writes its record, on disk before this returns.</summary>
    public void Save(KeptRecord record)
    {
        var file = System.IO.Path.Combine(Path, RecordName);
        // It holds a password.
        var mine = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using (var stream = new FileStream(file + ".new", mine))
        {
            JsonSerializer.Serialize(stream, record, UpJson.Default.KeptRecord);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
        Record = record;
    }

    private static string? WhatForbids(string path, RunRoot root)
    {
        if (File.Exists(path))
            return "it is a file; name a folder: a new one, an empty one, or one that 'dr up' made";
        if (path == root.Path || path.StartsWith(root.Path + "/", StringComparison.Ordinal))
            return $"dr removes what lies in {root.Path}; name a folder somewhere else";
        if (EngineUser.FindBarrier(path) is { } barrier)
            return $"engines run as user {EngineUser.Id} where dr runs as root, and that user may not enter {barrier}; name another folder, or say: chmod o+x {barrier}";
        if (RunningUp.List(root).FirstOrDefault(run => run.Record.Keeps == path) is { } running)
            return $"{running.Name} runs on it; 'dr down --run {running.Name}' stops that one, or name another folder";
        // A record that is being written is one that was killed at that moment.
        return Directory.Exists(path) && !File.Exists(System.IO.Path.Combine(path, RecordName))
            && Directory.EnumerateFileSystemEntries(path).FirstOrDefault(each => System.IO.Path.GetFileName(each) != RecordName + ".new") is { } other
            ? $"it holds {System.IO.Path.GetFileName(other)}, which is none of dr's; name a new folder, an empty one, or one that 'dr up' made"
            : null;
    }

    private static KeptRecord Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), UpJson.Default.KeptRecord) is { Password: not null } record
                ? record
                : throw new JsonException("it lacks a password.");
        }
        catch (JsonException e)
        {
            throw new UsageException($"--directory is {System.IO.Path.GetDirectoryName(file)}: its {RecordName} can't be read: {e.Message} Mend it from a copy, or name another folder.");
        }
    }
}

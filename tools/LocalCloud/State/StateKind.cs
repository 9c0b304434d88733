using System.Text.Json;

namespace DataReliability.LocalCloud.State;

/// <summary>The resources of one kind, on disk. Safe for concurrent use; of several changes to one resource the last counts.</summary>
/// <typeparam name="T">What is kept of each.</typeparam>
public sealed class StateKind<T>
{
    private const string Extension = ".json";
    private const string Unfinished = ".tmp";
    private readonly string _folder;
    private readonly Lock _lock;
    private readonly JsonSerializerOptions _json;

    internal StateKind(string folder, Lock gate, JsonSerializerOptions json) => (_folder, _lock, _json) = (folder, gate, json);

    /// <summary>Writes a resource, new or changed. When it returns, the change outlives the process and the machine.</summary>
    /// <param name="id">Any text; told apart by case.</param>
    /// <param name="value">What is kept.</param>
    /// <exception cref="IOException">It can't be written; what was there before is still there.</exception>
    public void Save(string id, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new StateRecord<T>(id, value), _json);
        lock (_lock)
        {
            DurableFiles.CreateDirectory(_folder);
            var path = PathOf(id);
            DurableFiles.Write(path + Unfinished, bytes);
            File.Move(path + Unfinished, path, overwrite: true);
            DurableFiles.SyncDirectory(_folder);
        }
    }

    /// <summary>Removes a resource, durably; false when there is none.</summary>
    /// <exception cref="IOException">It can't be removed.</exception>
    public bool Delete(string id)
    {
        lock (_lock)
        {
            var path = PathOf(id);
            if (!File.Exists(path)) return false;
            File.Delete(path);
            DurableFiles.SyncDirectory(_folder);
            return true;
        }
    }

    /// <summary>All resources by id, and what unfinished writes left behind is gone.</summary>
    /// <exception cref="StateUnreadableException">A file is torn or unreadable; the message names it and what to do.</exception>
    public IReadOnlyDictionary<string, T> Load()
    {
        lock (_lock)
        {
            var result = new SortedDictionary<string, T>(StringComparer.Ordinal);
            if (!Directory.Exists(_folder)) return result;
            foreach (var leftover in Directory.EnumerateFiles(_folder, "*" + Unfinished)) File.Delete(leftover);
            foreach (var path in Directory.EnumerateFiles(_folder, "*" + Extension))
            {
                var record = Read(path);
                result[record.Id] = record.Value;
            }

            return result;
        }
    }

    private StateRecord<T> Read(string path)
    {
        try
        {
            var record = JsonSerializer.Deserialize<StateRecord<T>>(File.ReadAllBytes(path), _json);
            if (record is not { Id: { } id, Value: not null }) throw new StateUnreadableException(path, "it lacks an id or a value", null);
            return PathOf(id) == path ? record : throw new StateUnreadableException(path, $"it holds '{id}', whose file is {Path.GetFileName(PathOf(id))}", null);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            throw new StateUnreadableException(path, e.Message, e);
        }
    }

    private string PathOf(string id) => Path.Combine(_folder, FileNames.Of(id) + Extension);
}

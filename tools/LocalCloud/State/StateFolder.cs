using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataReliability.LocalCloud.State;

/// <summary>What LocalCloud knows, on disk: a JSON file per resource, <c>state/{service}/{kind}/{id}.json</c> in the run
/// directory. Whoever is killed between any two instructions finds each resource as it was before or after a change,
/// never in between. Safe for concurrent use; one process at a time owns a folder.</summary>
public sealed class StateFolder : IDisposable
{
    private readonly FileStream _owner;
    private readonly ConcurrentDictionary<string, Lock> _locks = new(StringComparer.Ordinal);

    /// <summary>Opens the state of a run directory; makes it when missing, for its owner only.</summary>
    /// <exception cref="IOException">Another LocalCloud has it open, or it can't be made.</exception>
    public StateFolder(string runDirectory)
    {
        Directory = Path.Combine(runDirectory, "state");
        System.IO.Directory.CreateDirectory(Directory);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            // The kernel frees the lock with the process, however that ends.
            _owner = new FileStream(Path.Combine(Directory, ".owner"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new IOException($"{Directory} is in use: stop the LocalCloud that runs on it, or choose another run directory", e);
        }
    }

    /// <summary>Serializes as the web does, enumerations by name, polymorphic types by their attributes.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The folder: <c>state</c> in the run directory.</summary>
    public string Directory { get; }

    /// <summary>The resources of one kind.</summary>
    /// <typeparam name="T">What is kept of each.</typeparam>
    /// <param name="service">Whose they are, such as rds: lower-case letters, digits and hyphens.</param>
    /// <param name="kind">What they are, such as instances: lower-case letters, digits and hyphens.</param>
    /// <param name="json">How they are written; null for <see cref="Json"/>.</param>
    public StateKind<T> Kind<T>(string service, string kind, JsonSerializerOptions? json = null)
    {
        var folder = Path.Combine(Directory, Word(service), Word(kind));
        return new StateKind<T>(folder, _locks.GetOrAdd(folder, _ => new Lock()), json ?? Json);
    }

    /// <summary>Lets go of the folder; what it holds stays.</summary>
    public void Dispose() => _owner.Dispose();

    private static string Word(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        ? word : throw new ArgumentException($"'{word}' names no folder of state: use lower-case letters, digits and hyphens", nameof(word));
}

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace DataReliability.Dr.Templates.Code;

/// <summary>Variables that note which of them somebody asks for.</summary>
/// <param name="variables">Names and values.</param>
internal sealed class RecordingVariables(IReadOnlyDictionary<string, string> variables) : IReadOnlyDictionary<string, string>
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What was asked for, whether or not it is set.</summary>
    public IReadOnlySet<string> Read => _read;

    public IEnumerable<string> Keys => variables.Keys;

    public IEnumerable<string> Values => variables.Values;

    public int Count => variables.Count;

    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        _read.Add(key);
        return variables.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => variables.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

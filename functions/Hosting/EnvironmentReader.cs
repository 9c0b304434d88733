using System.Collections;
using System.Globalization;

namespace DataReliability.Hosting;

/// <summary>Reads a function's environment at cold start and gathers every fault, so that one deployment mends them all.
/// Read everything first, then call <see cref="ThrowIfFaulty"/>.</summary>
/// <param name="variables">Names and values.</param>
public sealed class EnvironmentReader(IReadOnlyDictionary<string, string> variables)
{
    private readonly List<string> _faults = [];

    /// <summary>The environment of this process.</summary>
    public static EnvironmentReader OfProcess()
    {
        // A loop: what LINQ would instantiate for DictionaryEntry is compiled anew in each cold start.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            variables[(string)entry.Key] = (string?)entry.Value ?? "";
        return new EnvironmentReader(variables);
    }

    /// <summary>A variable that must be set; empty when it is not, which is a fault.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="remedy">What to set it to, such as "the name of the table".</param>
    public string Required(string name, string remedy)
    {
        var value = Optional(name);
        if (value is null)
            _faults.Add($"{name} is not set: set it to {remedy}");
        return value ?? "";
    }

    /// <summary>A variable that may be absent; null when it is absent or blank.</summary>
    public string? Optional(string name) =>
        variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A whole number that may be absent.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="fallback">Taken when it is absent.</param>
    /// <param name="least">The least value allowed.</param>
    /// <param name="most">The greatest value allowed.</param>
    public int Number(string name, int fallback, int least, int most)
    {
        var value = Optional(name);
        if (value is null)
            return fallback;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        _faults.Add($"{name} is '{value}': set it to a whole number from {least} to {most}, or leave it out for {fallback}");
        return fallback;
    }

    /// <summary>A list separated by commas; empty when the variable is absent.</summary>
    public IReadOnlyList<string> List(string name) =>
        (Optional(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Adds a fault that the caller found.</summary>
    public void Fault(string name, string fault) => _faults.Add($"{name} {fault}");

    /// <summary>Ends the cold start when anything is wrong.</summary>
    /// <exception cref="InvalidEnvironmentException">At least one fault was found; the message lists all.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new InvalidEnvironmentException(_faults);
    }
}

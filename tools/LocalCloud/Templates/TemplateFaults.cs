using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Collects what is wrong with a template, so that a person sees all of it at once.</summary>
internal sealed class TemplateFaults
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> All => _faults;

    /// <summary>Adds a fault once.</summary>
    /// <param name="path">Such as Resources.Table.Properties.KeySchema.</param>
    /// <param name="value">The offending value; null when there is none.</param>
    /// <param name="problem">What is wrong with it and what to do.</param>
    public void Add(string path, JsonNode? value, string problem)
    {
        var shown = value switch
        {
            null => "",
            JsonValue scalar => $" is '{scalar}'",
            _ => $" is {Shorten(value.ToJsonString())}",
        };
        var line = $"{path}{shown}: {problem}";
        if (!_faults.Contains(line)) _faults.Add(line);
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..117] + "...";
}

using DataReliability.Core.Compliance;
using DataReliability.Dr.Terminal;
using Spectre.Console;

namespace DataReliability.Dr.Controls;

/// <summary>Controls for people at a terminal.</summary>
/// <param name="console">Where to.</param>
internal sealed class ControlText(IAnsiConsole console)
{
    private readonly Lines _lines = new(console);

    public void WriteList(IReadOnlyList<ControlMetadata> controls)
    {
        _lines.Table(["control", "severity", "wants"], [.. controls.Select(control => (string[])[control.Id, $"{control.Severity}", control.Title])]);
        _lines.Text($"{controls.Count} control{(controls.Count == 1 ? "" : "s")}; 'dr controls explain ID' tells more");
    }

    public void Write(ControlMetadata control)
    {
        _lines.Text($"{control.Id}  {control.Title}", "bold");
        _lines.Write("severity", $"{control.Severity}", Colour(control.Severity));
        _lines.Write("judges", string.Join(", ", control.ResourceTypes));
        _lines.Write("evaluation", control.Evaluation);
        _lines.Write("parameters", control.Parameters.Count == 0 ? null : string.Join(", ", control.Parameters));
        _lines.Write("note", control.Note);
        _lines.Write("why", control.Rationale);
        _lines.Write("mend it", control.Remediation.Cli);
        _lines.Write("console", control.Remediation.Console);
        _lines.Write("mind", control.Remediation.Caution, "yellow");
        _lines.Write("reads", string.Join('\n', control.Reads.Select(field => $"{field}  {field.Call}")));
        _lines.Write("shows", control.Frameworks.Count == 0
            ? null
            : string.Join('\n', control.Frameworks.Select(shown => $"{shown.Framework}  {string.Join(", ", shown.Requirements)}")));
        _lines.Write("source", control.Source);
    }

    private static string? Colour(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "red",
        Severity.Medium => "yellow",
        _ => null,
    };
}

using DataReliability.Dr.Terminal;
using Spectre.Console;

namespace DataReliability.Dr.Templates;

/// <summary>What was found of a template, for people.</summary>
/// <param name="console">Where to.</param>
internal sealed class TemplateText(IAnsiConsole console)
{
    private readonly Lines _lines = new(console);

    public void Write(TemplateReport report)
    {
        foreach (var fault in report.Faults)
        {
            _lines.Text($"✗ {fault.Resource}{(fault.Line is { } line ? $", line {line}" : "")}: {fault.Problem}", "red");
            _lines.Text($"    {fault.Mend}  ({fault.Rule})");
        }

        if (report.Faults.Count > 0)
        {
            _lines.Text($"{report.File}: {report.Faults.Count} fault{(report.Faults.Count == 1 ? "" : "s")}", "red");
            return;
        }

        foreach (var (name, demands) in report.Rules)
            _lines.Text($"✓ {name,-19} {demands}");
        _lines.Text($"✓ {report.File} keeps to {report.Rules.Count} rules", "green");
    }
}

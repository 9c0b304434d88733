using System.Text;
using DataReliability.Core.Compliance;

namespace DataReliability.Dr.Controls;

/// <summary>What is to be known of a control, as a page of Markdown: a file of docs/controls.</summary>
public static class ControlPage
{
    /// <summary>The page's file name, such as <c>RDS.1.md</c>.</summary>
    public static string FileName(ControlMetadata control)
    {
        ArgumentNullException.ThrowIfNull(control);
        return $"{control.Id}.md";
    }

    /// <summary>Writes the page.</summary>
    public static string Write(ControlMetadata control)
    {
        ArgumentNullException.ThrowIfNull(control);
        var page = new StringBuilder();
        Line($"# {control.Id}: {control.Title}");
        Line("");
        Line($"Severity **{control.Severity}**. Judges {string.Join(", ", control.ResourceTypes.Select(Code))}. [Source]({control.Source}).");
        Section("Evaluation", Text(control.Evaluation));
        if (control.Parameters.Count > 0)
            Line($"\nParameters: {string.Join(", ", control.Parameters.Select(Code))}.");
        if (control.Note is { } note)
            Line($"\n> {Text(note)}");
        Section("Why", Text(control.Rationale));
        Section("Mend it", $"    {control.Remediation.Cli}");
        Line($"\nIn the console: {Text(control.Remediation.Console)}");
        if (control.Remediation.Caution is { } caution)
            Line($"\n**Mind:** {Text(caution)}");
        Section("Reads", "Without any one of these it is Unknown, never Passed.\n\n| Part of the inventory | Call |\n|---|---|");
        foreach (var field in control.Reads)
            Line($"| {Code(field.ToString())} | {string.Join(", ", field.Call.Split(", ").Select(Code))} |");
        if (control.Frameworks.Count > 0)
            Section("Shows", "| Framework | Requirements |\n|---|---|");
        foreach (var (framework, requirements) in control.Frameworks)
            Line($"| {framework} | {string.Join(", ", requirements)} |");
        return page.ToString();

        void Section(string heading, string text) => Line($"\n## {heading}\n\n{text}");
        void Line(string text) => page.Append(text).Append('\n');
    }

    /// <summary>The page of all controls: docs/controls/README.md, after its heading.</summary>
    public static string WriteIndex(IReadOnlyList<ControlMetadata> controls)
    {
        ArgumentNullException.ThrowIfNull(controls);
        var page = new StringBuilder("| Control | Wants | Severity | Judges |\n|---|---|---|---|\n");
        foreach (var control in controls)
        {
            var types = control.ResourceTypes.Select(type => type.Split("::")[^1]);
            page.Append($"| [{control.Id}]({FileName(control)}) | {Text(control.Title)} | {control.Severity} | {string.Join(", ", types)} |\n");
        }

        return page.ToString();
    }

    private static string Code(string text) => $"`{text}`";

    private static string Text(string text) => text.Replace("<", "\\<", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}

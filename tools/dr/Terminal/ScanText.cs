using System.Globalization;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Dr.Scans;
using Spectre.Console;

namespace DataReliability.Dr.Terminal;

/// <summary>What a scan found, for people: what could not be looked at first, then the controls that are not met, then the worst.</summary>
internal sealed class ScanText(IAnsiConsole console)
{
    public void Write(ScanResult result, IReadOnlyList<ControlMetadata> controls)
    {
        foreach (var task in result.Summary.Tasks)
            Place(task);
        Controls(result.Summary.Scores, controls);
        foreach (var finding in result.Worst)
        {
            var outcome = finding.Outcome == Outcome.Unknown ? "[yellow]unknown[/]" : "[red]failed[/]";
            console.MarkupLine($"{outcome} {finding.Control} {finding.Severity.ToString().ToLowerInvariant()} {Markup.Escape(finding.Resource.Arn)}: {Markup.Escape(finding.Reason)}");
        }

        var overall = result.Summary.Scores.Overall;
        if (overall.Failed + overall.Unknown > result.Worst.Count)
            console.WriteLine($"… and {overall.Failed + overall.Unknown - result.Worst.Count} more; --out DIR writes them all.");
        console.WriteLine(
            $"Score {Percent(overall)}: {overall.Passed} passed, {overall.Failed} failed, {overall.Unknown} unknown, {overall.NotApplicable} not applicable.");
        if (result.Directory is { } directory)
            console.WriteLine($"Report: {directory}");
    }

    private static string Percent(Score score) =>
        score.Percent is { } percent ? (Math.Floor(percent * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture) + "%" : "none";

    private void Place(ScanTask task)
    {
        if (task.Status == ScanTaskStatus.Missing)
        {
            console.MarkupLine($"[yellow]missing[/] {task.Place}: {Markup.Escape(task.MissingReason ?? "")}");
            return;
        }

        console.WriteLine($"{task.Place}: {task.Resources} resources, {task.Calls} calls, {DisplayText.Span(task.EndedAt!.Value - task.StartedAt!.Value)}");
        foreach (var gap in task.Gaps)
            console.MarkupLine($"[yellow]not listed[/] {gap.Type}: {Markup.Escape(gap.Unread[0].ToString())}");
    }

    private void Controls(ScoreCard scores, IReadOnlyList<ControlMetadata> controls)
    {
        var unmet = controls
            .Select(control => (Control: control, Score: scores.ByControl.GetValueOrDefault(control.Id, Score.None)))
            .Where(row => row.Score.Failed + row.Score.Unknown > 0)
            .OrderByDescending(row => row.Control.Severity)
            .ToList();
        if (unmet.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("control", "severity", "wanted", "failed", "unknown", "passed");
        foreach (var (control, score) in unmet)
        {
            table.AddRow(
                control.Id,
                control.Severity.ToString().ToLowerInvariant(),
                Markup.Escape(control.Title),
                Number(score.Failed, "red"),
                Number(score.Unknown, "yellow"),
                Number(score.Passed, "green"));
        }

        console.Write(table);
    }

    private static string Number(int count, string colour) => count == 0 ? "[grey]0[/]" : $"[{colour}]{count}[/]";
}

using DataReliability.Dr.Drill.Reports;
using Spectre.Console;

namespace DataReliability.Dr.Terminal;

/// <summary>Shows a drill on a console: with colours and moving parts on a terminal, in plain lines everywhere else.</summary>
/// <param name="console">The console.</param>
/// <param name="live">Whether it is a terminal that may be drawn on.</param>
public sealed class ConsoleDisplay(IAnsiConsole console, bool live) : IDrillDisplay
{
    private const int NameWidth = 64;

    // Narrower, the table breaks evidence ids, names of checks and numbers apart.
    private const int TableWidth = 110;

    /// <summary>The console behind a command's output.</summary>
    /// <param name="output">Where the command writes.</param>
    public static ConsoleDisplay On(TextWriter output)
    {
        var console = CommandConsole.On(output);
        return new ConsoleDisplay(console, CommandConsole.IsTerminal(output) && console.Profile.Capabilities.Ansi);
    }

    /// <inheritdoc/>
    public void Heading(string title, string? detail)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]");
        if (detail is not null)
            console.MarkupLineInterpolated($"[grey]{detail}[/]");
    }

    /// <inheritdoc/>
    public void Say(string line) => console.MarkupLineInterpolated($"[grey]{line}[/]");

    /// <inheritdoc/>
    public async Task<T> BusyAsync<T>(string title, Func<Task<T>> body) => live
        ? await console.Status().Spinner(Spinner.Known.Dots).StartAsync(Markup.Escape(title), _ => body())
        : await body();

    /// <inheritdoc/>
    public void Ended(StepReport report)
    {
        var colour = report.Outcome == "right" ? "green" : "red";
        var detail = report.Detail is null ? "" : $"  [grey]{Markup.Escape(report.Detail)}[/]";
        var name = Markup.Escape(report.Name.PadRight(NameWidth));
        console.MarkupLine($"[{colour}]{DisplayText.Mark(report)}[/] {name} {DisplayText.Seconds(report.Seconds),8}{detail}");
    }

    /// <inheritdoc/>
    public async Task WatchAsync(Func<Action<IReadOnlyList<ProgressRow>>, Task> body)
    {
        if (!live)
        {
            var lines = new ProgressLines(line => console.WriteLine(line));
            await body(lines.Show);
            return;
        }

        await console.Live(ProgressTable.Render([])).AutoClear(true).StartAsync(live => body(rows =>
        {
            live.UpdateTarget(ProgressTable.Render(rows));
            live.Refresh();
        }));
    }

    /// <inheritdoc/>
    public void Verdicts(IReadOnlyList<ValidationReport> validations)
    {
        if (live && console.Profile.Width >= TableWidth)
            console.Write(VerdictTable.Render(validations));
        else
            VerdictLines.Write(validations, console.WriteLine);
    }

    /// <inheritdoc/>
    public void Calls(IReadOnlyDictionary<string, double> perValidation, double queriesPerMinute)
    {
        if (perValidation.Count == 0)
            return;
        console.MarkupLine("[bold]Calls to AWS for one validation[/] [grey](on average, failed ones included)[/]");
        foreach (var service in perValidation.GroupBy(call => call.Key.Split(':')[0]).OrderBy(group => group.Key))
        {
            var actions = string.Join(", ", service.OrderByDescending(call => call.Value)
                .Select(call => $"{call.Key.Split(':')[1]} {call.Value:0.#}"));
            console.MarkupLineInterpolated($"  {service.Key,-9} [bold]{service.Sum(call => call.Value),5:0.0}[/]  [grey]{actions}[/]");
        }

        console.MarkupLineInterpolated($"  ticks     [bold]{queriesPerMinute,5:0.0}[/]  [grey]queries of the due index in a modelled minute, whether or not anything is due[/]");
    }

    /// <inheritdoc/>
    public void Conclusion(DrillReport report)
    {
        console.WriteLine();
        foreach (var fault in report.Chapters.SelectMany(chapter => chapter.Faults))
            console.MarkupLineInterpolated($"[red]✗ {fault}[/]");
        foreach (var leftover in report.Leftovers)
            console.MarkupLineInterpolated($"[red]✗ left behind: {leftover}[/]");

        var validations = report.Chapters.SelectMany(chapter => chapter.Validations).ToList();
        var verdicts = validations.Count == 0 ? "" : $"{validations.Count(v => v.Right)} of {validations.Count} verdicts right, ";
        var summary = $"{verdicts}{(report.Leftovers.Count == 0 ? "nothing" : $"{report.Leftovers.Count} things")} left behind, {DisplayText.Seconds(report.Seconds)}";
        console.MarkupLine(report.Right
            ? $"[bold green]✓ The drill went as it should:[/] {summary}"
            : $"[bold red]✗ The drill did not go as it should:[/] {summary}");
    }
}

using Spectre.Console;
using Spectre.Console.Rendering;

namespace DataReliability.Dr.Terminal;

/// <summary>Draws progress on a terminal.</summary>
internal static class ProgressTable
{
    private static readonly string[] Frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

    public static IRenderable Render(IReadOnlyList<ProgressRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).Expand();
        table.AddColumn(new TableColumn("database").NoWrap());
        table.AddColumn(new TableColumn("status").NoWrap());
        table.AddColumn(new TableColumn("elapsed").RightAligned().NoWrap());
        table.AddColumn("what happens");
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Database),
                Status(row),
                DisplayText.Seconds(row.Elapsed.TotalSeconds),
                $"[grey]{Markup.Escape(row.Note)}[/]");
        }

        return table;
    }

    private static string Status(ProgressRow row)
    {
        var status = Markup.Escape(row.Status.Length == 0 ? "asked for" : row.Status);
        if (!row.Ended)
            return $"[yellow]{Frames[(int)(row.Elapsed.TotalMilliseconds / 120) % Frames.Length]} {status}[/]";

        return row.Status switch
        {
            "passed" => $"[green]✓ {status}[/]",
            "failed" => $"[red]✗ {status}[/]",
            _ => $"[yellow]? {status}[/]",
        };
    }
}

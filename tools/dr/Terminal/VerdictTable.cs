using DataReliability.Dr.Drill.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DataReliability.Dr.Terminal;

/// <summary>Draws verdicts on a terminal.</summary>
internal static class VerdictTable
{
    public static IRenderable Render(IReadOnlyList<ValidationReport> validations)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).ShowRowSeparators().Expand();
        table.AddColumn(new TableColumn("database, and what was done to it").Width(24));
        table.AddColumn(new TableColumn("verdict").NoWrap());
        table.AddColumn("reason");
        table.AddColumn(new TableColumn("RTO (local) and RPO").Width(24));
        table.AddColumn(new TableColumn("").NoWrap());
        foreach (var validation in validations)
        {
            table.AddRow(
                $"[bold]{Markup.Escape(validation.Database)}[/]\n[grey]{Markup.Escape(validation.Treatment)}[/]",
                $"{Verdict(validation.Verdict)}\n[grey]expected\n{Markup.Escape(validation.Expected)}[/]",
                Reason(validation),
                Times(validation),
                validation.Right ? "[green]✓[/]" : "[red]✗[/]");
        }

        return table;
    }

    private static string Verdict(string verdict) => verdict switch
    {
        "passed" => "[green]passed[/]",
        "failed" => "[red]failed[/]",
        _ => $"[yellow]{Markup.Escape(verdict)}[/]",
    };

    private static string Reason(ValidationReport validation)
    {
        var wrong = validation.Wrong is null ? "" : $"\n[red]{Markup.Escape(validation.Wrong)}[/]";
        var evidence = validation.EvidenceId is null ? "" : $"\n[grey]evidence {Markup.Escape(validation.EvidenceId)}[/]";
        return $"{Markup.Escape(validation.Reason ?? "")}{wrong}{evidence}\n[grey]teardown {Markup.Escape(validation.Teardown)}[/]";
    }

    private static string Times(ValidationReport validation)
    {
        var total = validation.Rto.TryGetValue("total", out var seconds) ? $"RTO {DisplayText.Seconds(seconds)} until served\n" : "";
        return $"{total}[grey]{Markup.Escape(DisplayText.Rto(validation.Rto))}[/]\nRPO {DisplayText.Rpo(validation.RpoSeconds)}";
    }
}

using System.CommandLine;
using System.Text.Json.Nodes;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Cloud;
using DataReliability.Dr.Terminal;
using DataReliability.Dr.Workflows;

namespace DataReliability.Dr.Commands;

/// <summary>The list that <c>dr show</c> prints.</summary>
internal static class WorkflowListing
{
    private static readonly string[] Headings = ["WORKFLOW", "STATUS", "DATABASE", "AGE", "NEXT LOOK"];

    public static async Task<int> WriteAsync(
        CloudState cloud, WorkflowFilter filter, int limit, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var found = new List<(WorkflowRecord Record, WorkflowSummary Summary)>();
        await foreach (var (id, record) in cloud.Scan.ReadAsync(cancellationToken))
        {
            if (record is null)
                await console.Error.WriteLineAsync($"dr: the record of {id} can't be read; 'dr show {id}' says why");
            else if (WorkflowReadings.Of(record) is var summary && filter.Takes(record, summary))
                found.Add((record, summary));
        }

        var shown = found.OrderByDescending(entry => entry.Record.UpdatedAt).ThenBy(entry => entry.Record.Id.ToString(), StringComparer.Ordinal)
            .Take(limit).ToList();
        if (json)
            await console.Output.WriteLineAsync(JsonText.Indent(new JsonArray([.. shown.Select(entry => (JsonNode)WorkflowJsonText.Listed(entry.Record))]).ToJsonString()));
        else
            Write(shown, found.Count, cloud.Table, new Lines(CommandConsole.On(console.Output)), TimeProvider.System.GetUtcNow());
        return ExitCodes.Right;
    }

    private static void Write(
        List<(WorkflowRecord Record, WorkflowSummary Summary)> shown, int found, string table, Lines lines, DateTimeOffset now)
    {
        if (found == 0)
        {
            lines.Text($"No such workflow in {table}.");
            return;
        }

        lines.Table(Headings, [.. shown.Select(entry => (IReadOnlyList<string>)
        [
            entry.Record.Id.ToString(),
            WorkflowFilter.StatusOf(entry.Record),
            entry.Summary.Database ?? "-",
            DisplayText.Span(now - entry.Record.CreatedAt),
            NextLook(entry.Record, now),
        ])]);
        if (found > shown.Count)
            lines.Text($"{found - shown.Count} more: --limit shows more of them, --kind, --status, --database and --open pick some.", "grey");
    }

    private static string NextLook(WorkflowRecord record, DateTimeOffset now) => record.DueAt switch
    {
        null => "never",
        { } due when due <= now => "now",
        { } due => $"in {DisplayText.Span(due - now)}",
    };
}

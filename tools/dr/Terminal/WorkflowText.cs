using System.Globalization;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Workflows;
using Spectre.Console;

namespace DataReliability.Dr.Terminal;

/// <summary>A workflow for people: what it is about, where it stands, what it waits for and what went wrong.</summary>
/// <param name="console">Where to.</param>
/// <param name="now">The time.</param>
public sealed class WorkflowText(IAnsiConsole console, DateTimeOffset now)
{
    private readonly Lines _lines = new(console);

    /// <summary>The record.</summary>
    public void Write(WorkflowRecord record)
    {
        var summary = WorkflowReadings.Of(record);
        var status = WorkflowFilter.StatusOf(record);
        _lines.Write("workflow", record.Id.ToString());
        _lines.Write("what", summary.What);
        _lines.Write("database", summary.Database);
        _lines.Write("snapshot", summary.Snapshot);
        _lines.Write("restore", summary.Restore);
        _lines.Write("stands", $"{status}{(summary.Since is { } since ? $", since {Lines.Time(since)}, {DisplayText.Span(now - since)}" : "")}", Lines.Colour(status));
        if (record.Buried is { } buried)
        {
            _lines.Write("buried", buried, "red");
            _lines.Write("remedy", Burial.StartAnew);
        }

        _lines.Write("verdict", summary.Verdict, record.Buried is null ? Lines.Colour(record.Status) : null);
        _lines.Write("waits for", record.Buried is null ? summary.WaitsFor : null);
        _lines.Write("until", record.Buried is null && summary.Until is { } until ? Lines.Time(until, now) : null);
        _lines.Write("last note", summary.Verdict is null ? summary.LastNote : null);
        foreach (var error in Errors(record, summary))
            _lines.Write("last error", error, "yellow");
        foreach (var pending in record.Pending)
            _lines.Write("intends", $"{pending.Name} (attempt {record.Attempts}{(pending.Repeatable ? "" : ", not repeatable")})");
        _lines.Write("lease", Lease(record.Lease));
        _lines.Write("next look", NextLook(record));
        _lines.Write("recorded", $"created {Lines.Time(record.CreatedAt)}, written {Lines.Time(record.UpdatedAt, now)}, version {record.Version.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>The state, as stored.</summary>
    public void WriteState(WorkflowRecord record) => _lines.Write("state", JsonText.Indent(record.State));

    /// <summary>The timeline.</summary>
    public void Write(IReadOnlyList<TimelineEntry> timeline)
    {
        _lines.Text("");
        _lines.Text(timeline.Count == 0 ? "No timeline: nothing was recorded, or it has expired." : "Timeline", "bold");
        foreach (var entry in timeline)
            _lines.Text($"{Lines.Time(entry.At)}  {entry.Status,-14} {entry.Text}");
    }

    private string NextLook(WorkflowRecord record) => (record.DueAt, record.Buried) switch
    {
        (_, not null) => "never, it is buried",
        (null, _) => "never, it has ended",
        ({ } due, _) when due <= now => $"now; due since {Lines.Time(due, now)}",
        ({ } due, _) => Lines.Time(due, now),
    };

    private string Lease(Lease? lease) => lease switch
    {
        null => "free",
        _ when lease.Until <= now => $"ran out {Lines.Time(lease.Until, now)}: {lease.Owner} did not finish, the next look takes over (fence {lease.Fence})",
        _ => $"{lease.Owner} acts, until {Lines.Time(lease.Until, now)} at the latest (fence {lease.Fence})",
    };

    private static List<string> Errors(WorkflowRecord record, WorkflowSummary summary)
    {
        var outcomes = record.Outcomes.Where(outcome => outcome.Result != EffectResult.Done)
            .Select(outcome => $"{outcome.Effect} {outcome.Result.ToString().ToLowerInvariant()}: {outcome.Code}: {outcome.Message}").ToList();
        return outcomes.Count == 0 && summary.LastError is { } error ? [error] : outcomes;
    }
}

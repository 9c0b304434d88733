using System.Globalization;
using System.Text;
using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Terminal;

/// <summary>A workflow for people.</summary>
public static class WorkflowText
{
    /// <summary>The record, a field a line.</summary>
    public static string Of(WorkflowRecord record)
    {
        var text = new StringBuilder();
        Line("workflow", record.Id.ToString());
        Line("status", record.Status);
        Line("version", record.Version.ToString(CultureInfo.InvariantCulture));
        Line("created", Time(record.CreatedAt));
        Line("updated", Time(record.UpdatedAt));
        Line("due", record.DueAt is { } due ? Time(due) : record.Buried is null ? "never, it has ended" : "never, it is buried");
        if (record.Buried is { } buried)
        {
            Line("buried", buried);
            Line("remedy", Burial.StartAnew);
        }

        if (record.Lease is { } lease)
            Line("lease", $"{lease.Owner}, until {Time(lease.Until)}, fence {lease.Fence}");
        foreach (var pending in record.Pending)
            Line("intends", $"{pending.Name} (attempt {record.Attempts}{(pending.Repeatable ? "" : ", not repeatable")})");
        foreach (var outcome in record.Outcomes)
            Line("outcome", $"{outcome.Effect}: {outcome.Result}{(outcome.Code is null ? "" : $", {outcome.Code}: {outcome.Message}")}");
        Line("state", JsonText.Indent(record.State));
        return text.ToString();

        void Line(string name, string value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name,-9} {value.ReplaceLineEndings("\n          ")}").Append('\n');
    }

    /// <summary>One line of a timeline.</summary>
    public static string Of(TimelineEntry entry) => $"{Time(entry.At)}  {entry.Status,-14} {entry.Text}";

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

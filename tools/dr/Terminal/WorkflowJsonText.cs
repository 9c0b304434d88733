using System.Text.Json;
using System.Text.Json.Nodes;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Workflows;

namespace DataReliability.Dr.Terminal;

/// <summary>A workflow for machines. Times are ISO 8601 in UTC; what there is none of is null.</summary>
internal static class WorkflowJsonText
{
    /// <summary>A line of a list: id, kind, status, database, due, created, updated.</summary>
    public static JsonObject Listed(WorkflowRecord record) => new()
    {
        ["workflow"] = record.Id.ToString(),
        ["kind"] = record.Id.Kind,
        ["status"] = WorkflowFilter.StatusOf(record),
        ["database"] = WorkflowReadings.Of(record).Database,
        ["dueAt"] = Time(record.DueAt),
        ["createdAt"] = Time(record.CreatedAt),
        ["updatedAt"] = Time(record.UpdatedAt),
    };

    /// <summary>A record with its state and timeline.</summary>
    public static JsonObject Whole(WorkflowRecord record, IReadOnlyList<TimelineEntry> timeline)
    {
        var (summary, json) = (WorkflowReadings.Of(record), Listed(record));
        json["what"] = summary.What;
        json["snapshot"] = summary.Snapshot;
        json["restore"] = summary.Restore;
        json["since"] = Time(summary.Since);
        json["waitsFor"] = summary.WaitsFor;
        json["until"] = Time(summary.Until);
        json["lastNote"] = summary.LastNote;
        json["lastError"] = summary.LastError;
        json["verdict"] = summary.Verdict;
        json["buried"] = record.Buried;
        json["version"] = record.Version;
        json["attempts"] = record.Attempts;
        json["lease"] = JsonSerializer.SerializeToNode(record.Lease, WorkflowJson.Default.Lease);
        json["pending"] = JsonSerializer.SerializeToNode(record.Pending, WorkflowJson.Default.IReadOnlyListPendingEffect);
        json["outcomes"] = JsonSerializer.SerializeToNode(record.Outcomes, WorkflowJson.Default.IReadOnlyListEffectOutcome);
        json["state"] = State(record.State);
        json["timeline"] = Timeline(timeline);
        return json;
    }

    /// <summary>A timeline by itself.</summary>
    public static JsonArray Timeline(IReadOnlyList<TimelineEntry> timeline) => new([.. timeline.Select(entry => (JsonNode)new JsonObject
    {
        ["at"] = Time(entry.At),
        ["status"] = entry.Status,
        ["text"] = entry.Text,
    })]);

    private static JsonNode? State(string state)
    {
        try
        {
            return JsonNode.Parse(state);
        }
        catch (JsonException)
        {
            return state;
        }
    }

    private static JsonValue? Time(DateTimeOffset? time) => time is { } known ? JsonValue.Create(known.ToUniversalTime().UtcDateTime) : null;
}

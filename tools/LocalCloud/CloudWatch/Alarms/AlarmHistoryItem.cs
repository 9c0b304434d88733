using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>Something that happened to an alarm.</summary>
/// <param name="Type">ConfigurationUpdate, StateUpdate or Action.</param>
/// <param name="Data">JSON.</param>
internal sealed record AlarmHistoryItem(string AlarmArn, string AlarmName, bool IsComposite, string Type, DateTimeOffset At, string Summary, string Data, long Order)
{
    public JsonObject ToOutput() => new()
    {
        [nameof(AlarmName)] = AlarmName,
        ["AlarmType"] = IsComposite ? "CompositeAlarm" : "MetricAlarm",
        ["Timestamp"] = Timestamp.Node(At),
        ["HistoryItemType"] = Type,
        ["HistorySummary"] = Summary,
        ["HistoryData"] = Data,
    };
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The filter criteria of a mapping over a queue. A pattern that looks into the body sees it as JSON, and does not
/// admit a message whose body is none.</summary>
internal sealed class QueueFilter(IReadOnlyList<JsonObject> patterns)
{
    private readonly List<(EventPattern Pattern, bool LooksInto)> _patterns = [.. patterns.Select(p => (EventPattern.Parse(p), p["body"] is JsonObject))];

    /// <param name="record">As the function would get it.</param>
    public bool Admits(JsonObject record)
    {
        if (_patterns.Count == 0) return true;
        var opened = (JsonObject)record.DeepClone();
        opened["body"] = Json.OrText(record["body"]!.ToString());
        return _patterns.Exists(p => p.LooksInto ? opened["body"] is JsonObject && p.Pattern.Matches(opened) : p.Pattern.Matches(record));
    }
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds;

/// <summary>Records what happens, for DescribeEvents, and tells the event bus.</summary>
internal sealed class EventLog(RdsModel model, TimeProvider time, IEventBus bus)
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(14);
    private long _sequence;

    public void Add(DbInstance instance, string eventId, string category, string message) =>
        Add(eventId, "db-instance", "DB_INSTANCE", "RDS DB Instance Event", instance.Id, instance.Arn, instance.Tags, category, message);

    public void Add(DbSnapshot snapshot, string eventId, string category, string message) =>
        Add(eventId, "db-snapshot", "SNAPSHOT", "RDS DB Snapshot Event", snapshot.Id, snapshot.Arn, snapshot.Tags, category, message);

    private void Add(
        string eventId, string listed, string published, string detailType, string id, string arn, List<Tag> tags, string category, string message)
    {
        var now = time.GetUtcNow();
        var detailTags = new JsonObject();
        lock (model.Gate)
        {
            model.Events.RemoveAll(old => now - old.Date > Retention);
            model.Events.Add(new RdsEvent(++_sequence, eventId, listed, id, arn, category, message, now));
            foreach (var tag in tags) detailTags[tag.Key] = tag.Value;
        }

        bus.Publish(new AwsEvent("aws.rds", detailType, [arn], new JsonObject
        {
            ["EventCategories"] = new JsonArray(category),
            ["SourceType"] = published,
            ["SourceArn"] = arn,
            ["Date"] = RdsXml.Time(now),
            ["Message"] = message,
            ["SourceIdentifier"] = id,
            ["EventID"] = eventId,
            ["Tags"] = detailTags,
        }));
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;
using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Puts RDS's events on the event bus.</summary>
internal sealed class EventForwarder(IEventBus bus)
{
    public void Forward(PublishedEvent published)
    {
        var happened = published.Event;
        var tags = new JsonObject();
        foreach (var tag in happened.Tags) tags[tag.Key] = tag.Value;
        bus.Publish(new AwsEvent("aws.rds", happened.DetailType, [happened.SourceArn], new JsonObject
        {
            ["EventCategories"] = new JsonArray([.. happened.Categories.Select(category => JsonValue.Create(category))]),
            ["SourceType"] = happened.BusSourceType,
            ["SourceArn"] = happened.SourceArn,
            ["Date"] = happened.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["Message"] = happened.Message,
            ["SourceIdentifier"] = happened.SourceId,
            ["EventID"] = happened.EventId,
            ["Tags"] = tags,
        }));
    }
}

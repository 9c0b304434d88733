using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>Puts events into the envelope that EventBridge delivers.</summary>
internal static class EventEnvelope
{
    public static JsonObject Wrap(AwsEvent awsEvent, string account, string region, DateTimeOffset time) => new()
    {
        ["version"] = "0",
        ["id"] = Guid.NewGuid().ToString(),
        ["detail-type"] = awsEvent.DetailType,
        ["source"] = awsEvent.Source,
        ["account"] = account,
        ["time"] = time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ"),
        ["region"] = region,
        ["resources"] = new JsonArray([.. awsEvent.Resources.Select(r => JsonValue.Create(r))]),
        ["detail"] = awsEvent.Detail.DeepClone(),
    };

    /// <summary>The event of a schedule's tick.</summary>
    public static JsonObject Tick(string ruleArn, string account, string region, DateTimeOffset time) =>
        Wrap(new AwsEvent("aws.events", "Scheduled Event", [ruleArn], []), account, region, time);
}

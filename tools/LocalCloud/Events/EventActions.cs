using System.Text.Json;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Events;

/// <summary>The actions of EventBridge on events.</summary>
internal sealed class EventActions(EventBus bus, CloudClock clock)
{
    private const int MostEntries = 10;
    private static readonly string[] Envelope = ["id", "account", "source", "time", "region", "resources", "detail-type"];

    [Fidelity("On the default bus of the caller's account and Region, entry by entry; sources aws.* are refused, use POST `/_local/events` for those.")]
    public JsonObject PutEvents(JsonObject input, AwsRequest request)
    {
        if (input["Entries"] is not JsonArray { Count: >= 1 and <= MostEntries } entries)
            throw new AwsErrorException("ValidationException", $"Entries must hold 1 to {MostEntries} events");
        var results = entries.Select(e => Put(e as JsonObject ?? [], request)).ToList();
        return new JsonObject
        {
            ["FailedEntryCount"] = results.Count(r => r.ContainsKey("ErrorCode")),
            ["Entries"] = new JsonArray([.. results]),
        };
    }

    [Fidelity("By the same matcher that rules, filters of streams and filters of subscriptions go through.")]
    public static JsonObject TestEventPattern(JsonObject input, AwsRequest request)
    {
        var pattern = EventPattern.Parse(RuleActions.Pattern(input.Required("EventPattern")));
        try
        {
            var candidate = JsonNode.Parse(input.Required("Event")) as JsonObject;
            if (candidate is not null && Envelope.All(candidate.ContainsKey))
                return new JsonObject { ["Result"] = pattern.Matches(candidate) };
        }
        catch (JsonException)
        {
            // It is no event, and is refused as one that lacks fields is.
        }

        throw new AwsErrorException("ValidationException", "Parameter Event is not valid. Reason: it must be a JSON object with id, account, source, time, region, resources and detail-type.");
    }

    [Fidelity("The default bus, which is the only one.")]
    public static JsonObject ListEventBuses(JsonObject input, AwsRequest request) => new()
    {
        ["EventBuses"] = new JsonArray(new JsonObject { ["Name"] = "default", ["Arn"] = $"arn:aws:events:{request.Region}:{request.Account}:event-bus/default" }),
    };

    private JsonObject Put(JsonObject entry, AwsRequest request)
    {
        foreach (var name in (string[])["Source", "DetailType", "Detail"])
        {
            if (entry.Text(name) is not { Length: > 0 }) return Refuse("InvalidArgument", $"Parameter {name} is not valid. Reason: {name} is a required argument.");
        }

        var (source, detailType, detail) = (entry.Text("Source")!, entry.Text("DetailType")!, entry.Text("Detail")!);
        if (source.StartsWith("aws.", StringComparison.Ordinal)) return Refuse("NotAuthorizedForSourceException", "Not authorized for the source.");
        if (!Json.TryParse(detail, out var parsed) || parsed is not JsonObject map) return Refuse("MalformedDetail", "Detail is malformed.");
        if (entry.Text("EventBusName") is { } busName && busName != "default" && !busName.EndsWith(":event-bus/default", StringComparison.Ordinal))
            return Refuse("ResourceNotFoundException", $"Event bus {busName} does not exist; LocalCloud serves the default one.");
        var envelope = EventEnvelope.Wrap(new AwsEvent(source, detailType, entry.Texts("Resources"), map), request.Account, request.Region, entry.Time("Time") ?? clock.Now);
        bus.Put(envelope);
        return new JsonObject { ["EventId"] = envelope["id"]!.ToString() };
    }

    private static JsonObject Refuse(string code, string message) => new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };
}

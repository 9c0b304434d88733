using System.Text.Json.Nodes;
using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Events;

/// <summary><c>/_local/events</c>: GET lists what reached the bus and what it matched; POST puts any event, of any source, from
/// {"source","detail-type","resources","detail"}.</summary>
internal sealed class EventsRoute(EventBus bus, string account, string region, CloudClock clock) : ILocalRoute
{
    public string Name => "events";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                await LocalAnswer.WriteAsync(context, bus.Seen);
                break;
            case "POST":
                if (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) is not JsonObject body) throw new FormatException("the event must be a JSON object");
                var envelope = EventEnvelope.Wrap(new AwsEvent(
                    Required(body, "source"), Required(body, "detail-type"),
                    [.. (body["resources"] as JsonArray ?? []).Select(r => r?.ToString() ?? "")],
                    body["detail"] as JsonObject ?? throw new FormatException("detail is missing; it must be an object")), account, region, clock.Now);
                bus.Put(envelope);
                await LocalAnswer.WriteAsync(context, new { id = envelope["id"]!.ToString() }, 202);
                break;
            default:
                await LocalAnswer.NotAllowedAsync(context, "GET and POST");
                break;
        }
    }

    private static string Required(JsonObject body, string name) =>
        body[name]?.ToString() is { Length: > 0 } text ? text : throw new FormatException($"{name} is missing; it must be a text");
}

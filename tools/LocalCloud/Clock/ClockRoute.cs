using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Clock;

/// <summary><c>/_local/clock</c>: GET tells the time, what is due next and what is being done; POST {"advance":"PT5M"}
/// advances a manual clock and answers once all that fell due is done.</summary>
internal sealed class ClockRoute(CloudClock clock) : ILocalRoute
{
    private const int MostShown = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public string Name => "clock";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                await TellAsync(context);
                break;
            case "POST" when !clock.IsManual:
                await LocalAnswer.ErrorAsync(context, 409, $"the clock passes by itself, at speed {clock.Speed}; start LocalCloud with --clock manual to advance it");
                break;
            case "POST":
                await clock.AdvanceAsync(await DurationAsync(context), context.RequestAborted);
                await TellAsync(context);
                break;
            default:
                await LocalAnswer.NotAllowedAsync(context, "GET and POST");
                break;
        }
    }

    private Task TellAsync(HttpContext context) => LocalAnswer.WriteAsync(context, new
    {
        mode = clock.IsManual ? "manual" : "automatic",
        speed = clock.Speed,
        now = clock.Now,
        modelledNow = clock.ModelledNow,
        started = clock.Started,
        next = clock.Next.Take(MostShown),
        running = clock.Running,
    });

    private static async Task<TimeSpan> DurationAsync(HttpContext context)
    {
        const string Wanted = "give an ISO 8601 duration, such as {\"advance\":\"PT5M\"}";
        var body = await JsonSerializer.DeserializeAsync<JsonNode>(context.Request.Body, LocalAnswer.Json, context.RequestAborted) as JsonObject
            ?? throw new FormatException($"the body is no object; {Wanted}");
        if (body.FirstOrDefault(p => p.Key != "advance") is { Key: { } unknown }) throw new FormatException($"'{unknown}' is unknown; {Wanted}");
        var text = body["advance"] is JsonValue value && value.TryGetValue(out string? given) ? given : throw new FormatException($"advance is missing, or no text; {Wanted}");
        TimeSpan duration;
        try
        {
            duration = XmlConvert.ToTimeSpan(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new FormatException($"advance is '{text}'; {Wanted}", e);
        }

        return duration >= TimeSpan.Zero && duration <= Longest ? duration
            : throw new FormatException($"advance is '{text}'; allowed is PT0S, which does what is due already, to P{Longest.Days}D");
    }
}

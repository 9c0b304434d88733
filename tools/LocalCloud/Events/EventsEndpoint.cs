using System.Globalization;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Events;

/// <summary>EventBridge: PutEvents on the default bus.</summary>
internal sealed class EventsEndpoint(EventBus bus, CloudClock clock) : IAwsEndpoint
{
    private const int MostEntries = 10;

    /// <inheritdoc/>
    public string Service => "events";

    /// <inheritdoc/>
    public Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken) => Task.FromResult(request.Action switch
    {
        "PutEvents" => PutEvents(request),
        _ => throw JsonAnswer.UnknownOperation(request),
    });

    private AwsResponse PutEvents(AwsRequest request)
    {
        if (JsonAnswer.Read(request)["Entries"] is not JsonArray { Count: >= 1 and <= MostEntries } entries)
            throw new AwsErrorException("ValidationException", $"Entries must hold 1 to {MostEntries} events");
        var results = entries.Select(e => Put(e as JsonObject ?? [], request)).ToList();
        return JsonAnswer.Of(new JsonObject
        {
            ["FailedEntryCount"] = results.Count(r => r.ContainsKey("ErrorCode")),
            ["Entries"] = new JsonArray([.. results]),
        });
    }

    private JsonObject Put(JsonObject entry, AwsRequest request)
    {
        foreach (var name in (string[])["Source", "DetailType", "Detail"])
        {
            if (entry[name]?.ToString() is not { Length: > 0 }) return Refuse("InvalidArgument", $"Parameter {name} is not valid. Reason: {name} is a required argument.");
        }

        if (entry["Source"]!.ToString().StartsWith("aws.", StringComparison.Ordinal))
            return Refuse("NotAuthorizedForSourceException", "Not authorized for the source.");
        if (!Json.TryParse(entry["Detail"]!.ToString(), out var detail) || detail is not JsonObject map)
            return Refuse("MalformedDetail", "Detail is malformed.");
        var resources = (entry["Resources"] as JsonArray ?? []).Select(r => r?.ToString() ?? "").ToList();
        var envelope = EventEnvelope.Wrap(new AwsEvent(entry["Source"]!.ToString(), entry["DetailType"]!.ToString(), resources, map),
            request.Account, request.Region, Time(entry) ?? clock.Now);
        bus.Put(envelope);
        return new JsonObject { ["EventId"] = envelope["id"]!.ToString() };
    }

    private static DateTimeOffset? Time(JsonObject entry) =>
        double.TryParse(entry["Time"]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)) : null;

    private static JsonObject Refuse(string code, string message) => new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };
}

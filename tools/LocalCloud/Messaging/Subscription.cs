using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>Who gets a topic's messages.</summary>
/// <param name="Protocol">lambda, sqs, email, sms, https...</param>
/// <param name="Endpoint">An ARN, an address or a number.</param>
/// <param name="Filter">Which messages; null for all.</param>
/// <param name="FilterOnBody">Whether the filter looks into the message rather than its attributes.</param>
/// <param name="RawDelivery">Whether a queue gets the bare message rather than the notification.</param>
internal sealed record Subscription(
    string Arn, string TopicArn, string Protocol, string Endpoint, EventPattern? Filter, bool FilterOnBody, bool RawDelivery)
{
    public bool Admits(string message, IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        if (Filter is null) return true;
        if (!FilterOnBody) return Filter.Matches(AsJson(attributes));
        return Json.TryParse(message, out var body) && body is JsonObject map && Filter.Matches(map);
    }

    private static JsonObject AsJson(IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        var result = new JsonObject();
        foreach (var (name, attribute) in attributes)
        {
            result[name] = attribute.Type.StartsWith("Number", StringComparison.Ordinal)
                || attribute.Type.StartsWith("String.Array", StringComparison.Ordinal) ? Json.OrText(attribute.Value) : JsonValue.Create(attribute.Value);
        }

        return result;
    }
}

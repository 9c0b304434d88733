using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;

namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>Who gets a topic's messages.</summary>
/// <param name="Protocol">lambda, sqs, email, email-json, sms, http or https.</param>
/// <param name="Endpoint">An ARN, an address, a number or a URL.</param>
/// <param name="Owner">The account that subscribed.</param>
/// <param name="Token">What confirms it; null once it is confirmed.</param>
/// <param name="Attributes">FilterPolicy, FilterPolicyScope, RawMessageDelivery, RedrivePolicy, as SNS takes them.</param>
internal sealed record Subscription(
    string Arn, string TopicArn, string Protocol, string Endpoint, string Owner, string? Token, IReadOnlyDictionary<string, string> Attributes)
{
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, EventPattern> Filters = [];

    public bool IsRaw() => Attributes.GetValueOrDefault("RawMessageDelivery") == "true";

    /// <summary>The queue that gets what could not be delivered; null for none.</summary>
    public string? DeadLetterArn() => Attributes.GetValueOrDefault("RedrivePolicy") is { Length: > 0 } policy
        ? (Json.OrText(policy) as JsonObject)?["deadLetterTargetArn"]?.ToString() : null;

    public bool Admits(string message, IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        if (Token is not null) return false;
        if (Attributes.GetValueOrDefault("FilterPolicy") is not { Length: > 0 } policy) return true;
        var filter = Filters.GetValue(Attributes, _ => EventPattern.Parse((JsonObject)JsonNode.Parse(policy)!));
        if (Attributes.GetValueOrDefault("FilterPolicyScope") != "MessageBody") return filter.Matches(AsJson(attributes));
        return Json.TryParse(message, out var body) && body is JsonObject map && filter.Matches(map);
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

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>What can be set on a subscription.</summary>
internal static class SubscriptionAttributes
{
    public static IReadOnlySet<string> Names { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy", "DeliveryPolicy", "SubscriptionRoleArn" };

    /// <exception cref="AwsErrorException">An attribute is unknown or its value is none that it takes.</exception>
    public static void Check(string name, string value, string protocol)
    {
        if (!Names.Contains(name)) throw Invalid("AttributeName");
        switch (name)
        {
            case "FilterPolicy" when value.Length > 0:
                CheckFilter(value);
                break;
            case "FilterPolicyScope" when value is not ("MessageAttributes" or "MessageBody"):
                throw Invalid($"Attributes Reason: FilterPolicyScope: Invalid value [{value}]. Please use either MessageBody or MessageAttributes");
            case "RawMessageDelivery" when value is not ("true" or "false"):
                throw Invalid("Attributes Reason: RawMessageDelivery: Invalid value");
            case "RawMessageDelivery" when value == "true" && protocol is not ("sqs" or "http" or "https" or "firehose"):
                throw Invalid($"Attributes Reason: Delivery protocol [{protocol}] does not support raw message delivery.");
            case "RedrivePolicy" when value.Length > 0 && !IsRedrivePolicy(value):
                throw Invalid("RedrivePolicy: deadLetterTargetArn is an invalid arn");
            default:
                break;
        }
    }

    public static AwsErrorException Invalid(string what) => new("InvalidParameter", $"Invalid parameter: {what}");

    private static bool IsRedrivePolicy(string value) => Json.OrText(value) is JsonObject policy
        && policy["deadLetterTargetArn"]?.ToString().StartsWith("arn:aws:sqs:", StringComparison.Ordinal) == true;

    private static void CheckFilter(string policy)
    {
        try
        {
            if (!Json.TryParse(policy, out var parsed) || parsed is not JsonObject map) throw Invalid("FilterPolicy: it must be a JSON object");
            _ = EventPattern.Parse(map);
        }
        catch (FormatException e)
        {
            throw Invalid($"FilterPolicy: {e.Message}");
        }
    }
}

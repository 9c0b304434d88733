using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>The actions of SNS on subscriptions.</summary>
internal sealed partial class SubscriptionActions(Topics topics, MessageHub hub)
{
    private const int PageSize = 100;

    [Fidelity("lambda, sqs and sms at once; email and http(s) wait for ConfirmSubscription with the token that `/_local/messages` shows. What the template declares counts as confirmed.")]
    public JsonObject Subscribe(JsonObject input, AwsRequest request)
    {
        var attributes = input.TextMap("Attributes");
        var protocol = input.Required("Protocol", "InvalidParameter");
        foreach (var (name, value) in attributes) SubscriptionAttributes.Check(name, value, protocol);
        var (topic, endpoint) = (Topic(input), input.Required("Endpoint", "InvalidParameter"));
        CheckEndpoint(protocol, endpoint);
        var token = protocol is "email" or "email-json" or "http" or "https" ? RandomNumberGenerator.GetHexString(64, lowercase: true) : null;
        var subscription = topics.Subscribe(topic, protocol, endpoint, request.Account, token, attributes);
        if (subscription.Token == token && token is not null) hub.AskToConfirm(subscription);
        return new JsonObject
        {
            ["SubscriptionArn"] = subscription.Token is null || input.Flag("ReturnSubscriptionArn") == true ? subscription.Arn : "pending confirmation",
        };
    }

    [Fidelity("With the token of the confirmation message.")]
    public JsonObject ConfirmSubscription(JsonObject input, AwsRequest request)
    {
        var (topic, token) = (Topic(input), input.Required("Token", "InvalidParameter"));
        var pending = topics.Of(topic).FirstOrDefault(s => s.Token == token) ?? throw SubscriptionAttributes.Invalid("Token");
        topics.ChangeSubscription(pending.Arn, s => s with { Token = null });
        return new JsonObject { ["SubscriptionArn"] = pending.Arn };
    }

    [Fidelity("At once. Ending what has ended succeeds.")]
    public JsonObject? Unsubscribe(JsonObject input, AwsRequest request)
    {
        topics.Unsubscribe(input.Required("SubscriptionArn", "InvalidParameter"));
        return null;
    }

    [Fidelity("100 a page, of the caller's account.")]
    public JsonObject ListSubscriptions(JsonObject input, AwsRequest request) =>
        List(input, topics.Subscriptions.Where(s => s.Owner == request.Account && s.TopicArn.Split(':')[3] == request.Region));

    [Fidelity("100 a page.")]
    public JsonObject ListSubscriptionsByTopic(JsonObject input, AwsRequest request) => List(input, topics.Of(Topic(input)));

    [Fidelity("As set, with what SNS adds.")]
    public JsonObject GetSubscriptionAttributes(JsonObject input, AwsRequest request)
    {
        var subscription = topics.Subscription(input.Required("SubscriptionArn", "InvalidParameter")) ?? throw NotThere();
        var attributes = new Dictionary<string, string>(subscription.Attributes, StringComparer.Ordinal)
        {
            ["SubscriptionArn"] = subscription.Arn,
            ["TopicArn"] = subscription.TopicArn,
            ["Protocol"] = subscription.Protocol,
            ["Endpoint"] = subscription.Endpoint,
            ["Owner"] = subscription.Owner,
            ["ConfirmationWasAuthenticated"] = "true",
            ["PendingConfirmation"] = subscription.Token is null ? "false" : "true",
        };
        attributes.TryAdd("RawMessageDelivery", "false");
        if (attributes.ContainsKey("FilterPolicy")) attributes.TryAdd("FilterPolicyScope", "MessageAttributes");
        return new JsonObject { ["Attributes"] = attributes.ToMap() };
    }

    [Fidelity("FilterPolicy, FilterPolicyScope, RawMessageDelivery and RedrivePolicy take effect at once, where AWS takes minutes.")]
    public JsonObject? SetSubscriptionAttributes(JsonObject input, AwsRequest request)
    {
        var subscription = topics.Subscription(input.Required("SubscriptionArn", "InvalidParameter")) ?? throw NotThere();
        var (name, value) = (input.Required("AttributeName", "InvalidParameter"), input.Text("AttributeValue") ?? "");
        SubscriptionAttributes.Check(name, value, subscription.Protocol);
        topics.ChangeSubscription(subscription.Arn, s => s with { Attributes = new Dictionary<string, string>(s.Attributes, StringComparer.Ordinal) { [name] = value } });
        return null;
    }

    private static JsonObject List(JsonObject input, IEnumerable<Subscription> subscriptions)
    {
        var (page, next) = Paging.Of(subscriptions.ToList(), input.Text("NextToken"), PageSize, "InvalidParameter");
        return new JsonObject
        {
            ["Subscriptions"] = new JsonArray([.. page.Select(s => new JsonObject
            {
                ["SubscriptionArn"] = s.Token is null ? s.Arn : "PendingConfirmation",
                ["Owner"] = s.Owner,
                ["Protocol"] = s.Protocol,
                ["Endpoint"] = s.Endpoint,
                ["TopicArn"] = s.TopicArn,
            })]),
            ["NextToken"] = next,
        };
    }

    private static void CheckEndpoint(string protocol, string endpoint)
    {
        var isValid = protocol switch
        {
            "lambda" or "sqs" or "firehose" or "application" => endpoint.StartsWith("arn:", StringComparison.Ordinal),
            "email" or "email-json" => endpoint.Contains('@', StringComparison.Ordinal),
            "sms" => Phone().IsMatch(endpoint),
            "http" or "https" => endpoint.StartsWith(protocol + "://", StringComparison.Ordinal),
            _ => throw SubscriptionAttributes.Invalid($"Amazon SNS does not support this protocol string: {protocol}"),
        };
        if (!isValid) throw SubscriptionAttributes.Invalid($"{(protocol == "sms" ? "Invalid SMS endpoint: " : "Endpoint Reason: ")}{endpoint}");
    }

    private string Topic(JsonObject input)
    {
        var arn = input.Required("TopicArn", "InvalidParameter");
        return topics.Find(arn) is null ? throw new AwsErrorException("NotFound", "Topic does not exist", 404) : arn;
    }

    private static AwsErrorException NotThere() => new("NotFound", "Subscription does not exist", 404);

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}$", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Phone();
}

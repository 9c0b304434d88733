using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Reads the Events of a SAM function.</summary>
internal static class TriggerReader
{
    public static IReadOnlyList<FunctionTrigger> Read(string logicalId, JsonObject? events, string path, TemplateFaults faults)
    {
        var triggers = new List<FunctionTrigger>();
        foreach (var (name, node) in events ?? [])
        {
            var at = $"{path}.{name}";
            if (node is not JsonObject definition)
            {
                faults.Add(at, node, "an event is a map with Type and Properties");
                continue;
            }

            var properties = new PropertyBag(definition["Properties"] as JsonObject, $"{at}.Properties", faults);
            if (Read($"{logicalId}{name}", Scalar.Text(definition["Type"]), at, properties) is { } trigger) triggers.Add(trigger);
        }

        return triggers;
    }

    /// <summary>The pattern at a property, proven to be one.</summary>
    public static JsonObject Pattern(PropertyBag properties, string name)
    {
        var pattern = properties.Map(name);
        if (pattern is null) properties.Faults.Add($"{properties.Path}.{name}", null, "it is required; give an event pattern");
        return Checked(pattern, $"{properties.Path}.{name}", properties.Faults) ?? [];
    }

    /// <summary>A pattern or filter policy, proven to be one; null when it is none or absent.</summary>
    public static JsonObject? Checked(JsonObject? pattern, string path, TemplateFaults faults)
    {
        if (pattern is null) return null;
        try
        {
            _ = EventPattern.Parse(pattern);
            return pattern;
        }
        catch (FormatException e)
        {
            faults.Add(path, null, e.Message);
            return null;
        }
    }

    private static FunctionTrigger? Read(string name, string? type, string path, PropertyBag properties)
    {
        switch (type)
        {
            case "Schedule":
                return new ScheduleTrigger(name, Expression(properties, "Schedule"), properties.Text("Input"), Enabled(properties)) { DeadLetterArn = DeadLetter(properties), MaximumRetries = Retries(properties) };
            case "ScheduleV2":
                return new ScheduleTrigger(name, Expression(properties, "ScheduleExpression"), properties.Text("Input"), Enabled(properties))
                {
                    DeadLetterArn = DeadLetter(properties),
                    MaximumRetries = Retries(properties),
                    IsSchedulers = true,
                    TimeZone = properties.Text("ScheduleExpressionTimezone"),
                };
            case "EventBridgeRule" or "CloudWatchEvent":
                return new RuleTrigger(name, Pattern(properties, "Pattern"), properties.Text("Input"), Enabled(properties)) { DeadLetterArn = DeadLetter(properties), MaximumRetries = Retries(properties) };
            case "SNS":
                return new TopicTrigger(name, properties.Required("Topic"),
                    Checked(properties.Map("FilterPolicy"), $"{properties.Path}.FilterPolicy", properties.Faults),
                    properties.OneOf("FilterPolicyScope", "MessageAttributes", "MessageAttributes", "MessageBody") == "MessageBody")
                {
                    DeadLetterArn = properties.Bag("RedrivePolicy").Text("deadLetterTargetArn"),
                };
            case "DynamoDB":
                return MappingReader.Stream(name, properties, "Stream");
            case "SQS":
                return MappingReader.Queue(name, properties, "Queue");
            case "HttpApi":
                return new HttpTrigger(name, properties.Text("ApiId"), (properties.Text("Method") ?? "ANY").ToUpperInvariant() is var method && method is "X-AMAZON-APIGATEWAY-ANY-METHOD" ? "ANY" : method,
                    properties.Text("Path") ?? "$default", properties.Bag("Auth").Text("Authorizer"));
            default:
                properties.Faults.Add($"{path}.Type", type, "served are Schedule, ScheduleV2, EventBridgeRule, CloudWatchEvent, SNS, DynamoDB, SQS and HttpApi");
                return null;
        }
    }

    private static string Expression(PropertyBag properties, string name)
    {
        var expression = properties.Required(name);
        try
        {
            if (expression.Length > 0) _ = ScheduleExpression.Parse(expression);
        }
        catch (FormatException e)
        {
            properties.Faults.Add($"{properties.Path}.{name}", expression, e.Message);
        }

        return expression;
    }

    private static bool Enabled(PropertyBag properties) =>
        properties.Has("State") ? properties.OneOf("State", "ENABLED", "ENABLED", "DISABLED") == "ENABLED" : properties.Flag("Enabled", true);

    private static string? DeadLetter(PropertyBag properties) => properties.Bag("DeadLetterConfig").Text("Arn");

    private static int Retries(PropertyBag properties) => properties.Bag("RetryPolicy").Whole("MaximumRetryAttempts", 185, 0, 185);
}

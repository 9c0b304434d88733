using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>What can't be delivered or handled is kept for a person, not lost.</summary>
internal sealed class DeadLetterRule : ITemplateRule
{
    // Where a message that fails is nobody's loss: its recipient is a person's mailbox or telephone.
    private static readonly string[] Persons = ["email", "email-json", "sms"];

    public string Name => "dead-letters";

    public string Demands => "every trigger, asynchronous invocation, rule, subscription and consumed queue has its dead-letter queue";

    public IEnumerable<Finding> Check(TemplateUnderCheck template) =>
        [.. Functions(template), .. Rules(template), .. Subscriptions(template), .. Queues(template)];

    private static IEnumerable<Finding> Functions(TemplateUnderCheck template)
    {
        foreach (var function in template.Functions)
        {
            foreach (var (name, trigger) in template.PropertiesOf(function)["Events"] as JsonObject ?? [])
            {
                var (type, mend) = Scalar.Text(trigger?["Type"]) switch
                {
                    "Schedule" or "ScheduleV2" or "EventBridgeRule" => ("DeadLetterConfig.Arn", "set DeadLetterConfig.Arn to a queue"),
                    "SNS" => ("RedrivePolicy.deadLetterTargetArn", "set RedrivePolicy.deadLetterTargetArn to a queue"),
                    "DynamoDB" or "Kinesis" => ("DestinationConfig.OnFailure.Destination", "set DestinationConfig.OnFailure to a queue"),
                    _ => ("", ""),
                };
                if (type.Length > 0 && At(trigger!["Properties"], type) is null)
                    yield return Finding.Of(function.LogicalId, $"Events.{name}", $"what {name} can't deliver is lost", mend);
            }

            if (function.Triggers.Any(trigger => trigger is ScheduleTrigger or RuleTrigger or TopicTrigger) && function.OnFailureArn is null && function.DeadLetterArn is null)
                yield return Finding.Of(function.LogicalId, "EventInvokeConfig", "an invocation that failed every retry is lost", "set EventInvokeConfig.DestinationConfig.OnFailure to a queue");
        }
    }

    private static IEnumerable<Finding> Rules(TemplateUnderCheck template) => template.OfType("AWS::Events::Rule")
        .SelectMany(rule => (rule.Properties["Targets"] as JsonArray ?? [])
            .Where(target => target?["DeadLetterConfig"]?["Arn"] is null)
            .Select(target => Finding.Of(rule.LogicalId, "Targets", $"what the target {Scalar.Text(target?["Id"])} does not take is lost", "set DeadLetterConfig.Arn to a queue")));

    private static IEnumerable<Finding> Subscriptions(TemplateUnderCheck template) => template.OfType("AWS::SNS::Subscription")
        .Where(subscription => !Persons.Contains(Scalar.Text(subscription.Properties["Protocol"])) && subscription.Properties["RedrivePolicy"]?["deadLetterTargetArn"] is null)
        .Select(subscription => Finding.Of(subscription.LogicalId, null, "a message that its subscriber does not take is lost", "set RedrivePolicy.deadLetterTargetArn to a queue"));

    private static IEnumerable<Finding> Queues(TemplateUnderCheck template)
    {
        var consumed = template.Functions.SelectMany(function => function.Triggers).OfType<QueueTrigger>().Select(trigger => trigger.QueueArn).ToHashSet();
        return template.OfType("AWS::SQS::Queue")
            .Where(queue => consumed.Contains(queue.Arn) && queue.Properties["RedrivePolicy"]?["deadLetterTargetArn"] is null)
            .Select(queue => Finding.Of(queue.LogicalId, null, "a message that its function can't handle comes back for ever", "set RedrivePolicy.deadLetterTargetArn to another queue"));
    }

    private static JsonNode? At(JsonNode? node, string path) => path.Split('.').Aggregate(node, (at, key) => at?[key]);
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>An alarm that tells nobody is none.</summary>
internal sealed class AlarmActionRule : ITemplateRule
{
    public string Name => "alarm-actions";

    public string Demands => "every alarm tells a topic of the template when it begins and ends, which lets CloudWatch publish, and says what to read";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        var topics = template.OfType("AWS::SNS::Topic").ToDictionary(topic => topic.Arn, topic => topic.LogicalId);
        var open = template.OfType("AWS::SNS::TopicPolicy")
            .Where(policy => policy.Properties["PolicyDocument"]?.ToJsonString().Contains("cloudwatch.amazonaws.com", StringComparison.Ordinal) == true)
            .SelectMany(policy => policy.Properties["Topics"] as JsonArray ?? []).Select(Scalar.Text).ToHashSet();
        foreach (var alarm in Alarms.Of(template))
        {
            foreach (var property in (string[])["AlarmActions", "OKActions"])
            {
                var actions = (alarm.Properties[property] as JsonArray ?? []).Select(action => Scalar.Text(action) ?? "").ToList();
                if (!actions.Exists(topics.ContainsKey))
                    yield return Finding.Of(alarm.LogicalId, property, $"its {property} name no topic of the template", $"set {property} to [!Ref Fallback]");
                foreach (var action in actions.Where(action => topics.ContainsKey(action) && !open.Contains(action)))
                    yield return Finding.Of(topics[action], null, $"CloudWatch may not publish {alarm.LogicalId} to it", "let cloudwatch.amazonaws.com do sns:Publish in an AWS::SNS::TopicPolicy");
            }

            if (Scalar.Text(alarm.Properties["AlarmDescription"])?.Contains("docs/", StringComparison.Ordinal) != true)
                yield return Finding.Of(alarm.LogicalId, "AlarmDescription", "it does not say what to read", "end AlarmDescription with the runbook, such as docs/runbooks/snapshot-validation.md");
        }
    }
}

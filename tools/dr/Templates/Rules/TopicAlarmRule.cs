namespace DataReliability.Dr.Templates.Rules;

/// <summary>A message that reaches nobody is lost, and a topic does not say so by itself.</summary>
internal sealed class TopicAlarmRule : ITemplateRule
{
    public string Name => "topic-alarms";

    public string Demands => "every topic has an alarm on deliveries that fail";

    public IEnumerable<Finding> Check(TemplateUnderCheck template) => template.OfType("AWS::SNS::Topic")
        .Where(topic => !Alarms.Of(template).Any(alarm => Alarms.Watches(alarm, "AWS/SNS", "NumberOfNotificationsFailed", "TopicName", topic.Name)))
        .Select(topic => Finding.Of(topic.LogicalId, null, "nobody hears of deliveries that fail", "add an AWS::CloudWatch::Alarm on its NumberOfNotificationsFailed"));
}

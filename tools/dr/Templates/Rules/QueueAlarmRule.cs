using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A dead letter that nobody hears of is lost all the same; so is work that nobody takes up.</summary>
internal sealed class QueueAlarmRule : ITemplateRule
{
    public string Name => "queue-alarms";

    public string Demands => "every queue of dead letters has an alarm on the messages in it and keeps them for 14 days; one that a function works off has an alarm on the age of the oldest; all are encrypted";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var queue in template.OfType("AWS::SQS::Queue"))
        {
            var isWork = template.Functions.Any(function => function.Triggers.OfType<QueueTrigger>().Any(trigger => trigger.QueueArn == queue.Arn));
            var metric = isWork ? "ApproximateAgeOfOldestMessage" : "ApproximateNumberOfMessagesVisible";
            if (!Alarms.Of(template).Any(alarm => Alarms.Watches(alarm, "AWS/SQS", metric, "QueueName", queue.Name)))
                yield return Finding.Of(queue.LogicalId, null, isWork ? "nobody hears when nobody works it off" : "nobody hears of what lands in it", $"add an AWS::CloudWatch::Alarm on its {metric}");
            if (!isWork && Scalar.Number(queue.Properties["MessageRetentionPeriod"]) is not 1_209_600)
                yield return Finding.Of(queue.LogicalId, "MessageRetentionPeriod", "what lands in it is gone before a holiday ends", "set MessageRetentionPeriod to 1209600");
            if (queue.Properties["KmsMasterKeyId"] is null && Scalar.Text(queue.Properties["SqsManagedSseEnabled"]) != "true")
                yield return Finding.Of(queue.LogicalId, null, "it is not encrypted", "set SqsManagedSseEnabled to true, or KmsMasterKeyId");
        }
    }
}

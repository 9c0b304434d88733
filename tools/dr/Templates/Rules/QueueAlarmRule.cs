namespace DataReliability.Dr.Templates.Rules;

/// <summary>A dead letter that nobody hears of is lost all the same.</summary>
internal sealed class QueueAlarmRule : ITemplateRule
{
    public string Name => "queue-alarms";

    public string Demands => "every queue has an alarm on the messages that wait in it, and keeps them for 14 days, encrypted";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var queue in template.OfType("AWS::SQS::Queue"))
        {
            if (!Alarms.Of(template).Any(alarm => Alarms.Watches(alarm, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue.Name)))
                yield return Finding.Of(queue.LogicalId, null, "nobody hears of what lands in it", "add an AWS::CloudWatch::Alarm on its ApproximateNumberOfMessagesVisible");
            if (LocalCloud.Templates.Scalar.Number(queue.Properties["MessageRetentionPeriod"]) is not 1_209_600)
                yield return Finding.Of(queue.LogicalId, "MessageRetentionPeriod", "what lands in it is gone before a holiday ends", "set MessageRetentionPeriod to 1209600");
            if (queue.Properties["KmsMasterKeyId"] is null && LocalCloud.Templates.Scalar.Text(queue.Properties["SqsManagedSseEnabled"]) != "true")
                yield return Finding.Of(queue.LogicalId, null, "it is not encrypted", "set SqsManagedSseEnabled to true, or KmsMasterKeyId");
        }
    }
}

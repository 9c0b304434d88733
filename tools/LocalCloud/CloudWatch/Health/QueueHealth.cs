using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Messaging.Sqs;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>The metrics of AWS/SQS that alarms go by.</summary>
internal sealed class QueueHealth(Queues queues, CloudClock clock) : IHealthSource
{
    public Task<IReadOnlyList<Measurement>> LookAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Measurement>>([.. queues.All.SelectMany(Of)]);

    private IEnumerable<Measurement> Of(Queue queue)
    {
        var messages = queues.In(queue.Arn);
        var visible = messages.Count(m => m.VisibleAt <= clock.ModelledNow);
        var age = messages.Count == 0 ? 0 : (clock.ModelledNow - clock.ModelledAt(messages[0].At)).TotalSeconds;
        yield return Measure(queue, "ApproximateNumberOfMessagesVisible", "Count", visible);
        yield return Measure(queue, "ApproximateNumberOfMessagesNotVisible", "Count", messages.Count - visible);
        yield return Measure(queue, "ApproximateAgeOfOldestMessage", "Seconds", Math.Round(age));
    }

    private static Measurement Measure(Queue queue, string name, string unit, double value)
    {
        var parts = queue.Arn.Split(':');
        return new Measurement(MetricId.Of(parts[4], parts[3], "AWS/SQS", name, [KeyValuePair.Create("QueueName", queue.Name)]), unit, value);
    }
}

using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>A schedule that stops makes no error: what is missed is its heartbeat.</summary>
internal sealed class HeartbeatRule : ITemplateRule
{
    public string Name => "heartbeats";

    public string Demands => "every function on a schedule has an alarm that misses its heartbeat";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        foreach (var function in template.Functions.Where(function => function.Triggers.Any(trigger => trigger is ScheduleTrigger)))
        {
            var heartbeat = Alarms.Of(template).FirstOrDefault(alarm => Scalar.Text(alarm.Properties["MetricName"]) == "Heartbeat"
                && Alarms.Dimension(alarm.Properties, "FunctionName") == function.Name);
            if (heartbeat is null)
                yield return Finding.Of(function.LogicalId, null, "nobody hears when its schedule goes silent", "add an AWS::CloudWatch::Alarm on its Heartbeat");
            else if (Scalar.Text(heartbeat.Properties["TreatMissingData"]) != "breaching" || Scalar.Text(heartbeat.Properties["ComparisonOperator"]) != "LessThanThreshold")
                yield return Finding.Of(heartbeat.LogicalId, "TreatMissingData", "it takes silence for health", "set TreatMissingData: breaching and ComparisonOperator: LessThanThreshold");
            else if (Alarms.Dimension(heartbeat.Properties, "Service") != function.Environment.GetValueOrDefault("POWERTOOLS_SERVICE_NAME"))
                yield return Finding.Of(heartbeat.LogicalId, "Dimensions", $"{function.LogicalId} writes no metric of these dimensions", "set the dimension Service to its POWERTOOLS_SERVICE_NAME");
        }
    }
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>Checks what alarms are defined by, and reads them from the template.</summary>
internal static class AlarmDefinition
{
    private const string Invalid = "ValidationError";

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "AlarmName", "AlarmDescription", "ActionsEnabled", "OKActions", "AlarmActions", "InsufficientDataActions", "MetricName", "Namespace", "Statistic", "ExtendedStatistic",
        "Dimensions", "Period", "Unit", "EvaluationPeriods", "DatapointsToAlarm", "Threshold", "ComparisonOperator", "TreatMissingData", "EvaluateLowSampleCountPercentile", "Metrics", "AlarmRule",
    };

    /// <exception cref="AwsErrorException">Something is missing, out of bounds or not served.</exception>
    public static void Check(JsonObject input)
    {
        if (input.ContainsKey("ThresholdMetricId")) throw new AwsErrorException(Invalid, "LocalCloud does not serve anomaly detection; docs/localcloud.md lists what is served");
        var comparison = input.Required("ComparisonOperator", Invalid);
        if (!Comparison.IsKnown(comparison)) throw new AwsErrorException(Invalid, $"LocalCloud does not serve the comparison {comparison}; docs/localcloud.md lists what is served");
        var periods = input.Whole("EvaluationPeriods", 1, 10_000, Invalid) ?? throw new AwsErrorException(Invalid, "The parameter EvaluationPeriods is required.");
        input.Whole("DatapointsToAlarm", 1, periods, Invalid);
        if (input.Number("Threshold") is null) throw new AwsErrorException(Invalid, "The parameter Threshold is required.");
        if (input.Text("TreatMissingData") is { } missing && missing is not ("missing" or "ignore" or "breaching" or "notBreaching"))
            throw new AwsErrorException(Invalid, $"TreatMissingData '{missing}' is invalid; it is missing, ignore, breaching or notBreaching");
        if (input.ContainsKey("Metrics"))
        {
            if (input.ContainsKey("MetricName")) throw new AwsErrorException(Invalid, "Metrics list and MetricName are mutually exclusive.");
            if (input.Objects("Metrics").Count(m => m.Flag("ReturnData") ?? true) != 1) throw new AwsErrorException(Invalid, "Exactly one element of the metrics list should return data.");
            return;
        }

        input.Required("MetricName", Invalid);
        input.Required("Namespace", Invalid);
        if ((input.Text("Statistic") ?? input.Text("ExtendedStatistic")) is not { } statistic) throw new AwsErrorException(Invalid, "Statistic or ExtendedStatistic is required.");
        if (!MetricPoint.IsStatistic(statistic)) throw new AwsErrorException(Invalid, $"LocalCloud does not serve the statistic {statistic}");
        if (input.Whole("Period", 1, 86_400, Invalid) is not { } period || (period is not (10 or 20 or 30) && period % 60 != 0))
            throw new AwsErrorException(Invalid, "Period must be 10, 20, 30 or a multiple of 60.");
    }

    /// <summary>The alarms of the template, by ARN.</summary>
    /// <exception cref="TemplateException">An alarm is none that can be made.</exception>
    public static IReadOnlyList<(string Arn, string Name, JsonObject Definition)> OfTemplate(CloudTemplate template)
    {
        var alarms = new List<(string, string, JsonObject)>();
        foreach (var resource in template.OfType("AWS::CloudWatch::Alarm").Concat(template.OfType("AWS::CloudWatch::CompositeAlarm")))
        {
            var definition = new JsonObject(resource.Properties.Where(p => Members.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())))
            {
                ["AlarmName"] = resource.Name,
            };
            try
            {
                if (definition.Text("AlarmRule") is { } rule) _ = AlarmRule.Parse(rule);
                else Check(definition);
            }
            catch (Exception e) when (e is AwsErrorException or FormatException)
            {
                throw new TemplateException("the template", [$"Resources.{resource.LogicalId}: {e.Message}"]);
            }

            alarms.Add((resource.Arn, resource.Name, definition));
        }

        return alarms;
    }
}

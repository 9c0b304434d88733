using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>Reads what alarms watch.</summary>
internal static class Alarms
{
    public static IReadOnlyList<TemplateResource> Of(TemplateUnderCheck template) => [.. template.OfType("AWS::CloudWatch::Alarm")];

    /// <summary>Whether an alarm watches a metric, alone or in an expression.</summary>
    public static bool Watches(TemplateResource alarm, string metricNamespace, string metric, string dimension, string value) => Metrics(alarm)
        .Any(one => Scalar.Text(one["Namespace"]) == metricNamespace && Scalar.Text(one["MetricName"]) == metric && Dimension(one, dimension) == value);

    /// <summary>The value of a dimension; null without it.</summary>
    public static string? Dimension(JsonNode metric, string name) => Scalar.Text(
        (metric["Dimensions"] as JsonArray ?? []).FirstOrDefault(one => Scalar.Text(one?["Name"]) == name)?["Value"]);

    private static IEnumerable<JsonNode> Metrics(TemplateResource alarm) => alarm.Properties["Metrics"] is JsonArray queries
        ? queries.Select(query => query?["MetricStat"]?["Metric"]).OfType<JsonNode>()
        : [alarm.Properties];
}

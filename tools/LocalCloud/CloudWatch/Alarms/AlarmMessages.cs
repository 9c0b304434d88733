using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>What an alarm tells SNS, Lambda and EventBridge when its state changes.</summary>
internal static class AlarmMessages
{
    private const int LongestSubject = 100;

    public static string Subject(Alarm alarm)
    {
        var subject = $"{alarm.State.Value}: \"{alarm.Name}\" in {RegionNames.Of(alarm.Region())}";
        return subject.Length <= LongestSubject ? subject : subject[..LongestSubject];
    }

    public static JsonObject Notification(Alarm alarm, AlarmState old)
    {
        var message = new JsonObject
        {
            ["AlarmName"] = alarm.Name,
            ["AlarmDescription"] = alarm.Definition.Text("AlarmDescription"),
            ["AWSAccountId"] = alarm.Account(),
            ["AlarmConfigurationUpdatedTimestamp"] = Time(alarm.Configured),
            ["NewStateValue"] = alarm.State.Value,
            ["NewStateReason"] = alarm.State.Reason,
            ["StateChangeTime"] = Time(alarm.State.Transitioned),
            ["Region"] = RegionNames.Of(alarm.Region()),
            ["AlarmArn"] = alarm.Arn,
            ["OldStateValue"] = old.Value,
            ["OKActions"] = Actions(alarm, AlarmState.Ok),
            ["AlarmActions"] = Actions(alarm, AlarmState.Alarm),
            ["InsufficientDataActions"] = Actions(alarm, AlarmState.InsufficientData),
        };
        if (alarm.IsComposite()) message["AlarmRule"] = alarm.Definition.Text("AlarmRule");
        else message["Trigger"] = Trigger(alarm.Definition);
        return message;
    }

    public static JsonObject Invocation(Alarm alarm, AlarmState old) => new()
    {
        ["source"] = "aws.cloudwatch",
        ["alarmArn"] = alarm.Arn,
        ["accountId"] = alarm.Account(),
        ["time"] = Time(alarm.State.Updated),
        ["region"] = alarm.Region(),
        ["alarmData"] = Data(alarm, old),
    };

    public static AwsEvent Event(Alarm alarm, AlarmState old) => new("aws.cloudwatch", "CloudWatch Alarm State Change", [alarm.Arn], Data(alarm, old))
    {
        Account = alarm.Account(),
        Region = alarm.Region(),
    };

    private static JsonObject Data(Alarm alarm, AlarmState old) => new()
    {
        ["alarmName"] = alarm.Name,
        ["state"] = State(alarm.State),
        ["previousState"] = State(old),
        ["configuration"] = Configuration(alarm),
    };

    private static JsonObject State(AlarmState state)
    {
        var result = new JsonObject { ["value"] = state.Value, ["reason"] = state.Reason };
        if (state.ReasonData is { } data) result["reasonData"] = data;
        result["timestamp"] = Time(state.Updated);
        return result;
    }

    private static JsonObject Configuration(Alarm alarm)
    {
        var result = new JsonObject();
        if (alarm.Definition.Text("AlarmDescription") is { } description) result["description"] = description;
        if (alarm.IsComposite()) result["alarmRule"] = alarm.Definition.Text("AlarmRule");
        else result["metrics"] = new JsonArray([.. Queries(alarm.Definition).Select(Query)]);
        return result;
    }

    private static IEnumerable<JsonObject> Queries(JsonObject definition) => definition.ContainsKey("Metrics") ? definition.Objects("Metrics")
        : [new JsonObject
        {
            ["Id"] = "m1",
            ["ReturnData"] = true,
            ["MetricStat"] = new JsonObject
            {
                ["Metric"] = new JsonObject
                {
                    ["Namespace"] = definition.Text("Namespace"),
                    ["MetricName"] = definition.Text("MetricName"),
                    ["Dimensions"] = definition["Dimensions"]?.DeepClone(),
                },
                ["Period"] = definition["Period"]?.DeepClone(),
                ["Stat"] = definition.Text("Statistic") ?? definition.Text("ExtendedStatistic"),
            },
        }];

    private static JsonObject Query(JsonObject query)
    {
        var result = new JsonObject { ["id"] = query.Text("Id") };
        if (query.Text("Expression") is { } expression) result["expression"] = expression;
        if (query.Text("Label") is { } label) result["label"] = label;
        if (query.Map("MetricStat") is { } stat)
        {
            var metric = stat.Map("Metric") ?? [];
            result["metricStat"] = new JsonObject
            {
                ["metric"] = new JsonObject
                {
                    ["namespace"] = metric.Text("Namespace"),
                    ["name"] = metric.Text("MetricName"),
                    ["dimensions"] = new JsonObject(Metrics.MetricId.Pairs(metric).Select(d => KeyValuePair.Create<string, JsonNode?>(d.Key, d.Value))),
                },
                ["period"] = stat.Whole("Period", 1, 86_400),
                ["stat"] = stat.Text("Stat"),
            };
        }

        result["returnData"] = query.Flag("ReturnData") ?? true;
        return result;
    }

    private static JsonObject Trigger(JsonObject definition)
    {
        var trigger = new JsonObject
        {
            ["Period"] = definition.Whole("Period", 1, 86_400),
            ["EvaluationPeriods"] = definition.Whole("EvaluationPeriods", 1, 10_000),
            ["DatapointsToAlarm"] = definition.Whole("DatapointsToAlarm", 1, 10_000),
            ["ComparisonOperator"] = definition.Text("ComparisonOperator"),
            ["Threshold"] = definition.Number("Threshold"),
            ["TreatMissingData"] = definition.Text("TreatMissingData") ?? "missing",
            ["EvaluateLowSampleCountPercentile"] = definition.Text("EvaluateLowSampleCountPercentile") ?? "",
        };
        if (definition.ContainsKey("Metrics"))
        {
            trigger["Metrics"] = definition["Metrics"]!.DeepClone();
            return trigger;
        }

        trigger["MetricName"] = definition.Text("MetricName");
        trigger["Namespace"] = definition.Text("Namespace");
        trigger["StatisticType"] = definition.ContainsKey("Statistic") ? "Statistic" : "ExtendedStatistic";
        trigger["Statistic"] = definition.Text("Statistic")?.ToUpperInvariant() ?? definition.Text("ExtendedStatistic");
        trigger["Unit"] = definition.Text("Unit");
        trigger["Dimensions"] = new JsonArray([.. Metrics.MetricId.Pairs(definition).Select(d => new JsonObject { ["value"] = d.Value, ["name"] = d.Key })]);
        return trigger;
    }

    private static JsonArray Actions(Alarm alarm, string state) => new([.. alarm.Actions(state).Select(a => JsonValue.Create(a))]);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff") + "+0000";
}

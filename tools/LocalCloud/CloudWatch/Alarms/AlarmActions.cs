using System.Text.Json.Nodes;
using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>The actions of CloudWatch on alarms.</summary>
internal sealed class AlarmActions(AlarmBook alarms)
{
    private const string Invalid = "ValidationError";

    [Fidelity("Static thresholds over one metric or metric math: statistics, periods, M of N and missing data as AWS documents them, evaluated every modelled minute. Anomaly detection is refused.")]
    public JsonObject? PutMetricAlarm(JsonObject input, AwsRequest request)
    {
        AlarmDefinition.Check(input);
        alarms.Put(Arn(request, input.Required("AlarmName", Invalid)), input.Text("AlarmName")!, (JsonObject)input.DeepClone());
        return null;
    }

    [Fidelity("Rules of ALARM, OK, INSUFFICIENT_DATA, AND, OR, NOT; suppression is kept, not played.")]
    public JsonObject? PutCompositeAlarm(JsonObject input, AwsRequest request)
    {
        try
        {
            _ = AlarmRule.Parse(input.Required("AlarmRule", Invalid));
        }
        catch (FormatException e)
        {
            throw new AwsErrorException(Invalid, $"Invalid AlarmRule: {e.Message}");
        }

        alarms.Put(Arn(request, input.Required("AlarmName", Invalid)), input.Text("AlarmName")!, (JsonObject)input.DeepClone());
        return null;
    }

    [Fidelity("By names, prefix, action prefix, state and type, page by page.")]
    public JsonObject DescribeAlarms(JsonObject input, AwsRequest request)
    {
        var (names, prefix, state, action) = (input.Texts("AlarmNames"), input.Text("AlarmNamePrefix") ?? "", input.Text("StateValue"), input.Text("ActionPrefix"));
        var types = input.Texts("AlarmTypes");
        var all = Own(request).Where(a => (names.Count == 0 || names.Contains(a.Name)) && a.Name.StartsWith(prefix, StringComparison.Ordinal) && (state ?? a.State.Value) == a.State.Value
            && (a.IsComposite() ? types.Contains("CompositeAlarm") : types.Count == 0 || types.Contains("MetricAlarm"))
            && (action is null || new[] { AlarmState.Ok, AlarmState.Alarm, AlarmState.InsufficientData }.SelectMany(a.Actions).Any(x => x.StartsWith(action, StringComparison.Ordinal)))).ToList();
        var (page, next) = Paging.Of(all, input.Text("NextToken"), input.Whole("MaxRecords", 1, 100, Invalid) ?? 50, "InvalidNextToken");
        return new JsonObject
        {
            ["MetricAlarms"] = new JsonArray([.. page.Where(a => !a.IsComposite()).Select(a => a.ToOutput())]),
            ["CompositeAlarms"] = new JsonArray([.. page.Where(a => a.IsComposite()).Select(a => a.ToOutput())]),
            ["NextToken"] = next,
        };
    }

    [Fidelity("By metric and dimensions; statistic, period and unit are not looked at.")]
    public JsonObject DescribeAlarmsForMetric(JsonObject input, AwsRequest request)
    {
        var wanted = MetricId.Read(input, request);
        return new JsonObject
        {
            ["MetricAlarms"] = new JsonArray([.. Own(request).Where(a => a.Definition.ContainsKey("MetricName") && MetricId.Read(a.Definition, request) == wanted).Select(a => a.ToOutput())]),
        };
    }

    [Fidelity("At once; names that there are not are ignored.")]
    public JsonObject? DeleteAlarms(JsonObject input, AwsRequest request)
    {
        foreach (var name in input.Texts("AlarmNames")) alarms.Remove(Arn(request, name));
        return null;
    }

    [Fidelity("Runs the actions of the state; the next evaluation sets it as the metric has it.")]
    public JsonObject? SetAlarmState(JsonObject input, AwsRequest request)
    {
        var (arn, value) = (Arn(request, input.Required("AlarmName", Invalid)), input.Required("StateValue", Invalid));
        if (!AlarmState.IsValue(value)) throw new AwsErrorException(Invalid, $"1 validation error detected: Value '{value}' at 'stateValue' failed to satisfy constraint: Member must satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]");
        if (alarms.Find(arn) is null) throw new AwsErrorException("ResourceNotFound", "Unknown", 404) { QueryCode = "ResourceNotFound" };
        if (input.Text("StateReasonData") is { } data && !Json.TryParse(data, out _)) throw new AwsErrorException("InvalidFormat", "StateReasonData is not valid JSON") { QueryCode = "InvalidFormat" };
        alarms.SetState(arn, value, input.Required("StateReason", Invalid), input.Text("StateReasonData"));
        return null;
    }

    [Fidelity("Configuration, state and actions, by alarm, type and time, page by page; the last 2,000 items of all alarms are kept.")]
    public JsonObject DescribeAlarmHistory(JsonObject input, AwsRequest request)
    {
        var (name, type, from, to) = (input.Text("AlarmName"), input.Text("HistoryItemType"), input.Time("StartDate"), input.Time("EndDate"));
        var own = $"arn:aws:cloudwatch:{request.Region}:{request.Account}:alarm:";
        var all = alarms.History.Where(h => h.AlarmArn.StartsWith(own, StringComparison.Ordinal) && (name ?? h.AlarmName) == h.AlarmName && (type ?? h.Type) == h.Type && !(h.At < from) && !(h.At > to)).ToList();
        if (input.Text("ScanBy") == "TimestampAscending") all.Reverse();
        var (page, next) = Paging.Of(all, input.Text("NextToken"), input.Whole("MaxRecords", 1, 100, Invalid) ?? 100, "InvalidNextToken");
        return new JsonObject { ["AlarmHistoryItems"] = new JsonArray([.. page.Select(h => h.ToOutput())]), ["NextToken"] = next };
    }

    [Fidelity("At once.")]
    public JsonObject? EnableAlarmActions(JsonObject input, AwsRequest request) => Enable(input, request, isEnabled: true);

    [Fidelity("At once. The event on the bus is still sent, as on AWS.")]
    public JsonObject? DisableAlarmActions(JsonObject input, AwsRequest request) => Enable(input, request, isEnabled: false);

    private JsonObject? Enable(JsonObject input, AwsRequest request, bool isEnabled)
    {
        foreach (var name in input.Texts("AlarmNames")) alarms.EnableActions(Arn(request, name), isEnabled);
        return null;
    }

    private IEnumerable<Alarm> Own(AwsRequest request) => alarms.All.Where(a => a.IsOf(request));

    private static string Arn(AwsRequest request, string name) => $"arn:aws:cloudwatch:{request.Region}:{request.Account}:alarm:{name}";
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>Evaluates alarms: metrics first, then those that depend on other alarms.</summary>
internal sealed class AlarmEvaluator(AlarmBook alarms, MetricStore metrics, CloudClock clock)
{
    /// <summary>Evaluates every alarm now.</summary>
    public void Run()
    {
        var all = alarms.All;
        foreach (var alarm in all.Where(a => !a.IsComposite())) Evaluate(alarm);
        foreach (var alarm in all.Where(a => a.IsComposite())) EvaluateComposite(alarm);
    }

    private void Evaluate(Alarm alarm)
    {
        var definition = alarm.Definition;
        var periods = definition.Whole("EvaluationPeriods", 1, 10_000) ?? 1;
        var verdict = new AlarmVerdict(periods, definition.Whole("DatapointsToAlarm", 1, periods) ?? periods,
            definition.Text("ComparisonOperator") ?? "", definition.Number("Threshold") ?? 0, definition.Text("TreatMissingData") ?? "missing");
        var (points, statistic, period) = Points(alarm, periods + AlarmVerdict.Extra);
        var shown = points.Select(p => KeyValuePair.Create(clock.InstantOf(p.Key), p.Value)).ToList();
        if (verdict.Decide(shown) is not { } decided) return;
        if (decided.State != alarm.State.Value) alarms.SetState(alarm.Arn, decided.State, decided.Reason, verdict.ReasonData(shown, statistic, period, clock.Now));
    }

    // Newest first. A period ends now: what was measured this instant counts.
    private (IReadOnlyList<KeyValuePair<DateTimeOffset, double>> Points, string Statistic, int Period) Points(Alarm alarm, int count)
    {
        var definition = alarm.Definition;
        var now = clock.ModelledNow;
        if (definition.ContainsKey("Metrics"))
        {
            var queries = definition.Objects("Metrics");
            var seconds = queries.Select(q => q.Map("MetricStat")?.Whole("Period", 1, 86_400) ?? q.Whole("Period", 1, 86_400)).FirstOrDefault(p => p is not null) ?? 60;
            var from = MetricStore.Floor(now, TimeSpan.FromSeconds(seconds)) - TimeSpan.FromSeconds((long)seconds * (count - 1));
            var results = new QuerySet(queries, alarm.Account(), alarm.Region(), metrics).Run(from, now.AddTicks(1));
            var returned = results.FirstOrDefault(r => r.Query.Flag("ReturnData") ?? true);
            return ([.. (returned.Points ?? []).Reverse()], "Average", seconds);
        }

        var (id, statistic) = (Id(alarm), definition.Text("Statistic") ?? definition.Text("ExtendedStatistic") ?? "Average");
        var period = definition.Whole("Period", 1, 86_400) ?? 60;
        var points = new List<KeyValuePair<DateTimeOffset, double>>();
        for (var i = 0; i < count; i++)
        {
            var (after, upTo) = (now - TimeSpan.FromSeconds((long)period * (i + 1)), now - TimeSpan.FromSeconds((long)period * i));
            if (metrics.Between(id, after, upTo) is { Count: > 0 } measured) points.Add(KeyValuePair.Create(after, MetricPoint.Join(after, measured).Statistic(statistic)));
        }

        return (points, statistic, period);
    }

    private static MetricId Id(Alarm alarm) => MetricId.Of(alarm.Account(), alarm.Region(),
        alarm.Definition.Text("Namespace") ?? "", alarm.Definition.Text("MetricName") ?? "", MetricId.Pairs(alarm.Definition));

    private void EvaluateComposite(Alarm alarm)
    {
        var states = alarms.All.Where(a => a.Account() == alarm.Account() && a.Region() == alarm.Region())
            .SelectMany(a => new[] { KeyValuePair.Create(a.Name, a.State.Value), KeyValuePair.Create(a.Arn, a.State.Value) })
            .ToDictionary(StringComparer.Ordinal);
        var value = AlarmRule.Parse(alarm.Definition.Text("AlarmRule") ?? "")(states) ? AlarmState.Alarm : AlarmState.Ok;
        if (value == alarm.State.Value) return;
        alarms.SetState(alarm.Arn, value, $"{alarm.Arn} transitioned to {value}", new JsonObject { ["alarmRule"] = alarm.Definition.Text("AlarmRule") }.ToJsonString());
    }
}

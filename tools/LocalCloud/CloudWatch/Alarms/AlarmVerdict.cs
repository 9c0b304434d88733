using System.Globalization;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>Decides the state of a metric alarm, as AWS documents it: of the datapoints in the evaluation range the newest
/// count, as many as there are evaluation periods; only where there are fewer, missing ones are filled in.</summary>
/// <param name="Periods">Evaluation periods, N.</param>
/// <param name="ToAlarm">Datapoints to alarm, M of N.</param>
/// <param name="Missing">missing, ignore, breaching or notBreaching.</param>
internal sealed record AlarmVerdict(int Periods, int ToAlarm, string Comparison, double Threshold, string Missing)
{
    /// <summary>How many periods beyond N are looked at.</summary>
    public const int Extra = 2;

    /// <summary>The state and its reason; null to leave it as it is.</summary>
    /// <param name="range">The datapoints of the evaluation range, newest first.</param>
    public (string State, string Reason)? Decide(IReadOnlyList<KeyValuePair<DateTimeOffset, double>> range)
    {
        var real = range.Take(Periods).ToList();
        var breaching = real.Where(p => Alarms.Comparison.Breaches(Comparison, p.Value, Threshold)).ToList();
        var missing = Periods - real.Count;
        if (real.Count == 0) return OfNothing();
        if (breaching.Count >= ToAlarm || (Missing == "breaching" && breaching.Count + missing >= ToAlarm))
            return (AlarmState.Alarm, Reason(breaching.Count > 0 ? breaching : real, Missing == "breaching" ? missing : 0, isAlarm: true));
        if (Missing == "notBreaching" || breaching.Count < real.Count)
            return (AlarmState.Ok, Reason([.. real.Except(breaching).DefaultIfEmpty(real[0])], 0, isAlarm: false));

        // All that is there breaches, and it is less than is wanted.
        return Missing == "ignore" ? null : (AlarmState.Alarm, Reason(breaching, 0, isAlarm: true));
    }

    private (string State, string Reason)? OfNothing()
    {
        var text = $"{Number(Periods)} datapoint{(Periods == 1 ? " was" : "s were")} unknown";
        return Missing switch
        {
            "ignore" => null,
            "breaching" => (AlarmState.Alarm, $"Threshold Crossed: no datapoints were received for {Times()} and {Times(missing: true)} treated as [Breaching]."),
            "notBreaching" => (AlarmState.Ok, $"Threshold Crossed: no datapoints were received for {Times()} and {Times(missing: true)} treated as [NonBreaching]."),
            _ => (AlarmState.InsufficientData, $"Insufficient Data: {text}."),
        };
    }

    private string Times(bool missing = false) => $"{Number(Periods)} {(missing ? "missing datapoint" : "period")}{(Periods == 1 ? missing ? " was" : "" : missing ? "s were" : "s")}";

    private string Reason(List<KeyValuePair<DateTimeOffset, double>> points, int filled, bool isAlarm)
    {
        var listed = string.Join(", ", points.Take(5).Select(p => $"{Number(p.Value)} ({p.Key.UtcDateTime.ToString("dd/MM/yy HH:mm:ss", CultureInfo.InvariantCulture)})"));
        var were = points.Count == 1 ? "was" : "were";
        var transition = isAlarm ? $"minimum {ToAlarm} datapoint{(ToAlarm == 1 ? "" : "s")} for OK -> ALARM transition"
            : $"minimum {Periods - ToAlarm + 1} datapoint{(Periods - ToAlarm == 0 ? "" : "s")} for ALARM -> OK transition";
        return $"Threshold Crossed: {points.Count} out of the last {Periods} datapoints [{listed}] {were} {(isAlarm ? "" : "not ")}{Alarms.Comparison.Words(Comparison)} the threshold ({Number(Threshold)})"
            + $"{(filled > 0 ? $" and {filled} missing datapoint{(filled == 1 ? " was" : "s were")} treated as [Breaching]" : "")} ({transition}).";
    }

    private static string Number(double value) => value.ToString(value == Math.Floor(value) && Math.Abs(value) < 1e15 ? "0.0" : "R", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>What AWS adds to the reason, as JSON.</summary>
    public string ReasonData(IReadOnlyList<KeyValuePair<DateTimeOffset, double>> range, string statistic, int period, DateTimeOffset queried)
    {
        var real = range.Take(Periods).Reverse().ToList();
        return new JsonObject
        {
            ["version"] = "1.0",
            ["queryDate"] = Time(queried),
            ["startDate"] = real.Count == 0 ? null : Time(real[0].Key),
            ["statistic"] = statistic,
            ["period"] = period,
            ["recentDatapoints"] = new JsonArray([.. real.Select(p => JsonValue.Create(p.Value))]),
            ["threshold"] = Threshold,
            ["evaluatedDatapoints"] = new JsonArray([.. real.Select(p => new JsonObject { ["timestamp"] = Time(p.Key), ["value"] = p.Value })]),
        }.ToJsonString();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff") + "+0000";
}

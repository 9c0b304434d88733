using System.Globalization;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.CloudWatch.Metrics;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>The metrics of AWS/Lambda, and those that functions write into their logs in CloudWatch's embedded metric format.</summary>
internal sealed class FunctionMetrics(MetricStore metrics, CloudClock clock, string account, string region)
{
    /// <summary>An invocation has ended.</summary>
    public void Finished(FunctionDefinition function, TimeSpan duration, bool succeeded)
    {
        Add(function, "Invocations", "Count", 1);
        Add(function, "Errors", "Count", succeeded ? 0 : 1);
        Add(function, "Duration", "Milliseconds", duration.TotalMilliseconds);
    }

    /// <summary>A line of a log. Lines that are no embedded metrics are passed over.</summary>
    public void Heard(string line)
    {
        if (!line.Contains("\"CloudWatchMetrics\"", StringComparison.Ordinal) || line.IndexOf('{', StringComparison.Ordinal) is var start && start < 0) return;
        if (!Json.TryParse(line[start..], out var node) || node is not JsonObject entry || entry["_aws"]?["CloudWatchMetrics"] is not JsonArray directives) return;
        foreach (var directive in directives.OfType<JsonObject>())
        {
            foreach (var dimensions in (directive["Dimensions"] as JsonArray ?? [new JsonArray()]).OfType<JsonArray>())
            {
                foreach (var metric in directive.Objects("Metrics")) Add(entry, directive, dimensions, metric);
            }
        }
    }

    private void Add(JsonObject entry, JsonObject directive, JsonArray dimensions, JsonObject metric)
    {
        if (metric.Text("Name") is not { } name || entry[name] is not { } value) return;
        var pairs = dimensions.Select(d => d?.ToString() ?? "").Where(d => entry[d] is not null).Select(d => KeyValuePair.Create(d, entry[d]!.ToString()));
        var numbers = (value as JsonArray ?? [value.DeepClone()]).Select(v => double.TryParse(v?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (double?)null);
        metrics.Add(MetricId.Of(account, region, directive.Text("Namespace") ?? "", name, pairs), metric.Text("Unit") ?? "None",
            numbers.OfType<double>().Select(n => MetricPoint.Of(clock.ModelledNow, n)), isKept: false);
    }

    private void Add(FunctionDefinition function, string name, string unit, double value) => metrics.Add(
        MetricId.Of(account, region, "AWS/Lambda", name, [KeyValuePair.Create("FunctionName", function.Name)]), unit, [MetricPoint.Of(clock.ModelledNow, value)], isKept: false);
}

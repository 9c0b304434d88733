using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>Metric data queries, of GetMetricData or of an alarm: metrics and expressions over them, by id.</summary>
internal sealed class QuerySet(IReadOnlyList<JsonObject> queries, string account, string region, MetricStore metrics)
{
    /// <summary>The points of each query between two instants of modelled time, oldest first, in order of the queries.</summary>
    /// <exception cref="AwsErrorException">A query is neither a metric nor an expression that is served.</exception>
    public IReadOnlyList<(JsonObject Query, IReadOnlyList<KeyValuePair<DateTimeOffset, double>> Points)> Run(DateTimeOffset from, DateTimeOffset to)
    {
        var values = new Dictionary<string, MathSeries>(StringComparer.Ordinal);
        foreach (var query in queries.Where(q => q.Map("MetricStat") is not null)) values[Id(query)] = Metric(query.Map("MetricStat")!, from, to);
        var period = queries.Select(q => q.Map("MetricStat")?.Whole("Period", 1, 86_400) ?? q.Whole("Period", 1, 86_400)).FirstOrDefault(p => p is not null) ?? 60;
        var grid = Grid(from, to, TimeSpan.FromSeconds(period));
        var expressions = new MathReader(values, queries.Where(q => q.Text("Expression") is not null).ToDictionary(Id, q => q.Text("Expression")!, StringComparer.Ordinal), grid);
        return [.. queries.Select(q => (q, (IReadOnlyList<KeyValuePair<DateTimeOffset, double>>)[.. expressions.Of(Id(q)).Points.OrderBy(p => p.Key)]))];
    }

    private static List<DateTimeOffset> Grid(DateTimeOffset from, DateTimeOffset to, TimeSpan period)
    {
        var grid = new List<DateTimeOffset>();
        for (var at = MetricStore.Floor(from, period); at < to && grid.Count < 10_000; at += period) grid.Add(at);
        return grid;
    }

    private static string Id(JsonObject query) => query.Required("Id", "MissingParameter");

    private MathSeries Metric(JsonObject stat, DateTimeOffset from, DateTimeOffset to)
    {
        var metric = stat.Map("Metric") ?? throw new AwsErrorException("MissingParameter", "The parameter Metric is required.");
        var id = MetricId.Of(account, region, metric.Required("Namespace", "MissingParameter"), metric.Required("MetricName", "MissingParameter"), MetricId.Pairs(metric));
        var (statistic, period) = (stat.Required("Stat", "MissingParameter"), TimeSpan.FromSeconds(stat.Whole("Period", 1, 86_400) ?? 60));
        if (!MetricPoint.IsStatistic(statistic)) throw new AwsErrorException("InvalidParameterValue", $"LocalCloud does not serve the statistic {statistic}");
        return new MathSeries(metrics.Periods(id, from, to, period).ToDictionary(p => p.At, p => p.Statistic(statistic)));
    }
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>The actions of CloudWatch on metrics.</summary>
internal sealed class MetricActions(MetricStore metrics, CloudClock clock)
{
    private const int PageSize = 500;
    private const string Invalid = "InvalidParameterValue";

    [Fidelity("Values, counts and statistic sets; kept on disk, the last 2,880 points of each metric, at full resolution.")]
    public JsonObject? PutMetricData(JsonObject input, AwsRequest request)
    {
        var space = input.Required("Namespace", "MissingParameter");
        if (space.StartsWith("AWS/", StringComparison.Ordinal)) throw new AwsErrorException(Invalid, "The value AWS/ for parameter Namespace is invalid.") { QueryCode = "InvalidParameterValue" };
        foreach (var datum in input.Objects("MetricData"))
        {
            var id = MetricId.Of(request.Account, request.Region, space, datum.Required("MetricName", "MissingParameter"), MetricId.Pairs(datum));
            metrics.Add(id, datum.Text("Unit") ?? "None", Points(datum), isKept: true);
        }

        return null;
    }

    [Fidelity("By namespace, name and dimensions, 500 a page, however old.")]
    public JsonObject ListMetrics(JsonObject input, AwsRequest request)
    {
        var (space, name) = (input.Text("Namespace"), input.Text("MetricName"));
        var wanted = input.Objects("Dimensions");
        var all = metrics.All.Where(m => m.Account == request.Account && m.Region == request.Region && (space ?? m.Namespace) == m.Namespace && (name ?? m.Name) == m.Name
                && wanted.All(w => m.DimensionList().Any(d => d.Key == w.Text("Name") && (w.Text("Value") ?? d.Value) == d.Value)))
            .OrderBy(m => (m.Namespace, m.Name, m.Dimensions)).ToList();
        var (page, next) = Paging.Of(all, input.Text("NextToken"), PageSize, Invalid);
        return new JsonObject { ["Metrics"] = new JsonArray([.. page.Select(m => m.ToOutput())]), ["NextToken"] = next };
    }

    [Fidelity("Average, Sum, Minimum, Maximum, SampleCount and percentiles; other extended statistics are refused.")]
    public JsonObject GetMetricStatistics(JsonObject input, AwsRequest request)
    {
        var id = MetricId.Read(input, request);
        var period = TimeSpan.FromSeconds(input.Whole("Period", 1, 86_400, Invalid) ?? throw Missing("Period"));
        var (statistics, extended) = (input.Texts("Statistics"), input.Texts("ExtendedStatistics"));
        if (statistics.Count + extended.Count == 0) throw Missing("Statistics");
        if (statistics.Concat(extended).FirstOrDefault(s => !MetricPoint.IsStatistic(s)) is { } unknown) throw new AwsErrorException(Invalid, $"LocalCloud does not serve the statistic {unknown}");
        var points = metrics.Periods(id, Modelled(input.Time("StartTime") ?? throw Missing("StartTime")), Modelled(input.Time("EndTime") ?? throw Missing("EndTime")), period);
        var unit = metrics.UnitOf(id);
        return new JsonObject
        {
            ["Label"] = id.Name,
            ["Datapoints"] = new JsonArray([.. points.Select(p =>
            {
                var datapoint = new JsonObject { ["Timestamp"] = Timestamp.Node(Real(p.At)), ["Unit"] = unit };
                foreach (var statistic in statistics) datapoint[statistic] = p.Statistic(statistic);
                if (extended.Count > 0) datapoint["ExtendedStatistics"] = new JsonObject(extended.Select(s => KeyValuePair.Create<string, JsonNode?>(s, p.Statistic(s))));
                return datapoint;
            })]),
        };
    }

    [Fidelity("Metrics and metric math: arithmetic, comparisons, AND and OR, SUM, AVG, MIN, MAX, ABS, CEIL, FLOOR, IF, FILL and METRICS. SEARCH and SQL are refused. All in one page.")]
    public JsonObject GetMetricData(JsonObject input, AwsRequest request)
    {
        var (from, to) = (Modelled(input.Time("StartTime") ?? throw Missing("StartTime")), Modelled(input.Time("EndTime") ?? throw Missing("EndTime")));
        var queries = new QuerySet(input.Objects("MetricDataQueries"), request.Account, request.Region, metrics);
        var results = queries.Run(from, to).Where(r => r.Query.Flag("ReturnData") != false).Select(r =>
        {
            var points = input.Text("ScanBy") == "TimestampAscending" ? r.Points : r.Points.Reverse();
            return new JsonObject
            {
                ["Id"] = r.Query.Text("Id"),
                ["Label"] = r.Query.Text("Label") ?? r.Query.Map("MetricStat")?.Map("Metric")?.Text("MetricName") ?? r.Query.Text("Id"),
                ["Timestamps"] = new JsonArray([.. points.Select(p => Timestamp.Node(Real(p.Key)))]),
                ["Values"] = new JsonArray([.. points.Select(p => JsonValue.Create(p.Value))]),
                ["StatusCode"] = "Complete",
            };
        });
        return new JsonObject { ["MetricDataResults"] = new JsonArray([.. results]), ["Messages"] = new JsonArray() };
    }

    private IEnumerable<MetricPoint> Points(JsonObject datum)
    {
        var at = datum.Time("Timestamp") is { } time ? Modelled(time) : clock.ModelledNow;
        if (datum.Map("StatisticValues") is { } set)
        {
            return [new MetricPoint(at, set.Number("SampleCount") ?? 0, set.Number("Sum") ?? 0, set.Number("Minimum") ?? 0, set.Number("Maximum") ?? 0, [])];
        }

        if (datum["Values"] is not JsonArray values) return [MetricPoint.Of(at, datum.Number("Value") ?? throw Missing("Value"))];
        var counts = datum["Counts"] as JsonArray;
        return values.Select((value, i) =>
        {
            var (number, count) = (double.Parse(value!.ToString(), System.Globalization.CultureInfo.InvariantCulture),
                counts is null ? 1 : double.Parse(counts[i]!.ToString(), System.Globalization.CultureInfo.InvariantCulture));
            return new MetricPoint(at, count, number * count, number, number, [.. Enumerable.Repeat(number, (int)Math.Min(count, MetricPoint.MostValues))]);
        });
    }

    private DateTimeOffset Modelled(DateTimeOffset real) => clock.ModelledAt(real);

    private DateTimeOffset Real(DateTimeOffset modelled) => clock.InstantOf(modelled);

    private static AwsErrorException Missing(string name) => new("MissingParameter", $"The parameter {name} is required.");
}
